/// Constants of the store's files (docs/FORMAT.md).
public enum StoreFormat {
  /// Version of the layout of tables, blocks and records; a store of another version is refused by name.
  public static let version: UInt32 = 1
  /// Folder of the log's LMDB environment within a store.
  public static let logFolder = "log"
  /// Folder of the vault's LMDB environment within a store.
  public static let vaultFolder = "vault"
  /// Integer keys: position of the first record → full block.
  static let blocks = "blocks"
  /// Integer keys: position of the first record → short block, not yet packed.
  static let tail = "tail"
  /// Integer keys: level << 56 | index → hash of a complete subtree, level 8 and above.
  static let tree = "tree"
  /// Append id (16 bytes) → ordinal, count, first position.
  static let appends = "appends"
  /// "head" → ``Head``, "origin" → text.
  static let meta = "meta"
  /// An append of at least this many bytes is packed into blocks of its own at once.
  static let packedBytesMin = 32_768
  /// Records of the tail are packed when they would pass this many bytes.
  static let tailBytesMax = BlockLayout.capacity - BlockLayout.records
}
