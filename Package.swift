// swift-tools-version: 6.3
import PackageDescription

// Layers, from the storage up: a target imports only targets named before it in this list.
// See ARCHITECTURE.md.
let package = Package(
  name: "journal",
  products: [
    .executable(name: "journal", targets: ["journal"]),
    .library(name: "CXXHash", targets: ["CXXHash"]),
    .library(name: "Crypto", targets: ["Crypto"]),
    .library(name: "EventLog", targets: ["EventLog"]),
    .library(name: "School", targets: ["School"]),
    .library(name: "Replay", targets: ["Replay"]),
    .library(name: "Projections", targets: ["Projections"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // C boundary.
    .systemLibrary(name: "CLMDB", pkgConfig: "lmdb", providers: [.apt(["liblmdb-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CHaru", providers: [.apt(["libhpdf-dev"])]),
    .systemLibrary(name: "CQR", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CXLSX", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CXXHash"),
    .target(name: "CSHA256", cSettings: [.unsafeFlags(["-O2"])]),
    .target(name: "CGuard"),
    .target(name: "CHeap"),

    // Layers.
    .target(name: "LMDB", dependencies: ["CLMDB", "CGuard"]),
    .target(name: "Zip", dependencies: ["CZip"]),
    .target(name: "XLSX", dependencies: ["CXLSX"]),
    .target(name: "Crypto", dependencies: ["CSodium", "CSHA256", "CXXHash"]),
    .target(name: "PDF", dependencies: ["CHaru", "CQR", "Crypto"]),
    .target(name: "EventLog", dependencies: ["LMDB", "Crypto"]),
    .target(name: "School", dependencies: ["EventLog"]),
    .target(name: "Demo", dependencies: ["EventLog", "School"]),
    .target(name: "Intake", dependencies: ["EventLog", "School"]),
    .target(name: "Replay", dependencies: ["EventLog", "School"]),
    .target(name: "Projections", dependencies: ["EventLog", "School", "Replay"]),
    .target(
      name: "Documents",
      dependencies: [
        "EventLog", "School", "Replay", "Projections", "PDF", "XLSX",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .executableTarget(
      name: "journal",
      dependencies: [
        "EventLog", "School", "Demo", "Intake", "Replay", "Projections", "Documents", "LMDB", "Crypto", "Zip",
        "CGuard", "CHeap", "PDF", "XLSX",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests mirror the targets.
    .target(
      name: "TestSupport", dependencies: ["EventLog", "School", "LMDB", "Crypto"], path: "Tests/TestSupport"),
    // A program for the fault tests: whatever a damaged file does to it, the test runner lives on.
    .executableTarget(
      name: "StoreProbe", dependencies: ["EventLog", "LMDB", "Crypto", "CGuard"], path: "Tests/StoreProbe"),
    .testTarget(name: "CryptoTests", dependencies: ["Crypto", "CSHA256", "TestSupport"]),
    .testTarget(name: "ZipTests", dependencies: ["Zip", "TestSupport"]),
    .testTarget(name: "PDFTests", dependencies: ["PDF", "TestSupport"]),
    .testTarget(name: "XLSXTests", dependencies: ["XLSX", "Zip", "TestSupport"]),
    .testTarget(name: "LMDBTests", dependencies: ["LMDB", "TestSupport"]),
    .testTarget(name: "EventLogTests", dependencies: ["EventLog", "Crypto", "LMDB", "TestSupport"]),
    .testTarget(name: "SchoolTests", dependencies: ["School", "EventLog", "TestSupport"]),
    .testTarget(
      name: "IntakeTests", dependencies: ["Intake", "School", "EventLog", "Crypto", "TestSupport"]),
    .testTarget(
      name: "ReplayTests",
      dependencies: ["Replay", "Projections", "School", "Demo", "EventLog", "Crypto", "TestSupport"]),
    .testTarget(
      name: "ProjectionsTests", dependencies: ["Projections", "Replay", "School", "EventLog", "TestSupport"]),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "PDF", "Projections", "XLSX", "TestSupport"]),
    .testTarget(
      name: "JournalTests", dependencies: ["TestSupport", "LMDB", "EventLog", "School", "Documents"],
      exclude: ["transcripts"]),

    // Rules over the repository's own files.
    .testTarget(name: "TidyTests"),
  ]
)

// Every target of ours: warnings are errors, unsafe code is marked, upcoming features on.
// C targets take no Swift settings.
let cTargets: Set = ["CXXHash", "CSHA256", "CGuard", "CHeap"]
for target in package.targets where target.type != .system && !cTargets.contains(target.name) {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableExperimentalFeature("Lifetimes"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
  ]
}
