// swift-tools-version: 6.3
import PackageDescription

// Measurements beside peers: see RESULTS.md. A package of its own, so that the product needs no SQLite.
let package = Package(
  name: "journal-benchmarks",
  dependencies: [.package(name: "journal", path: "..")],
  targets: [
    .target(
      name: "CPeers", dependencies: [.product(name: "CXXHash", package: "journal")],
      cSettings: [.unsafeFlags(["-O2"])],
      linkerSettings: [.linkedLibrary("lmdb"), .linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "journal-benchmarks",
      dependencies: [
        "CPeers", .product(name: "EventLog", package: "journal"),
        .product(name: "School", package: "journal"),
        .product(name: "Projections", package: "journal"), .product(name: "Replay", package: "journal"),
        .product(name: "Crypto", package: "journal"),
      ],
      swiftSettings: [.treatAllWarnings(as: .error), .enableUpcomingFeature("MemberImportVisibility")]),
  ]
)
