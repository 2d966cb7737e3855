internal import Glibc

/// Many transactions or one map resize: LMDB forbids resizing while a transaction of the process is open.
@safe final class Gate: @unchecked Sendable {
  private nonisolated(unsafe) let lock: UnsafeMutablePointer<pthread_rwlock_t>

  init() {
    unsafe lock = .allocate(capacity: 1)
    unsafe pthread_rwlock_init(lock, nil)
  }

  deinit {
    unsafe pthread_rwlock_destroy(lock)
    unsafe lock.deallocate()
  }

  func lockShared() { unsafe pthread_rwlock_rdlock(lock) }
  func lockAlone() { unsafe pthread_rwlock_wrlock(lock) }
  func unlock() { unsafe pthread_rwlock_unlock(lock) }
}
