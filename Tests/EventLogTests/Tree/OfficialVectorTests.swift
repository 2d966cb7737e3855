import Crypto
import EventLog
import Foundation
import TestSupport
import Testing

/// The vectors of transparency-dev/merkle `testdata`, read where they lie beside the repository.
@Suite struct OfficialVectorTests {
  private struct Inclusion: Decodable {
    let leafIdx: UInt64
    let treeSize: UInt64
    let root: String
    let leafHash: String
    let proof: [String]?
    let wantErr: Bool
  }

  private struct Consistency: Decodable {
    let size1: UInt64
    let size2: UInt64
    let root1: String
    let root2: String
    let proof: [String]?
    let wantErr: Bool
  }

  @Test(.enabled(if: SharedData.isPresent("merkle-vectors"), "../shared/data/merkle-vectors is absent"))
  func inclusionVectorsAreJudgedAsTheirAuthorsSay() throws {
    let files = try SharedData.files(under: "merkle-vectors/testdata/inclusion")
    #expect(files.count == 98)
    for file in files {
      let vector = try JSONDecoder().decode(Inclusion.self, from: Data(contentsOf: file))
      let isValid = Self.isValid {
        let proof = InclusionProof(
          index: vector.leafIdx, size: vector.treeSize, hashes: try (vector.proof ?? []).map(Self.digest))
        try proof.verify(leafHash: try Self.digest(vector.leafHash), root: try Self.digest(vector.root))
      }
      #expect(isValid == !vector.wantErr, "\(file.path)")
    }
  }

  @Test(.enabled(if: SharedData.isPresent("merkle-vectors"), "../shared/data/merkle-vectors is absent"))
  func consistencyVectorsAreJudgedAsTheirAuthorsSay() throws {
    let files = try SharedData.files(under: "merkle-vectors/testdata/consistency")
    #expect(files.count == 98)
    for file in files {
      let vector = try JSONDecoder().decode(Consistency.self, from: Data(contentsOf: file))
      let isValid = Self.isValid {
        let proof = ConsistencyProof(
          earlierSize: vector.size1, laterSize: vector.size2,
          hashes: try (vector.proof ?? []).map(Self.digest))
        try proof.verify(
          earlierRoot: try Self.root(vector.root1), laterRoot: try Self.root(vector.root2))
      }
      #expect(isValid == !vector.wantErr, "\(file.path)")
    }
  }

  private static func digest(_ base64: String) throws -> Digest {
    try Digest(base64: base64) ?? { throw EvidenceError(.malformedProof, "not a hash") }()
  }

  /// Some vectors on sizes carry "don't care 1" for a root, no digest at all; its hash stands in for it.
  private static func root(_ base64: String) throws -> Digest {
    if let bytes = Base64.decode(base64), bytes.starts(with: Array("don't care".utf8)) {
      return SHA256.hash(bytes)
    }
    return try digest(base64)
  }

  private static func isValid(_ check: () throws -> Void) -> Bool {
    do {
      try check()
      return true
    } catch {
      return false
    }
  }
}

/// Data of others that lies beside the repository and is not part of it.
enum SharedData {
  private static let root = URL(fileURLWithPath: repositoryRoot() + "/../shared/data").standardizedFileURL

  static func isPresent(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(name).path)
  }

  /// Every file below a folder, sorted.
  static func files(under name: String) throws -> [URL] {
    let folder = root.appendingPathComponent(name)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .map { folder.appendingPathComponent($0) }
      .filter { !$0.hasDirectoryPath && (try? Data(contentsOf: $0)) != nil }
  }
}
