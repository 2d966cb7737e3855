import Foundation

/// Programs of others that say what a PDF is worth.
public enum PDFTools {
  /// What Apache PDFBox Preflight finds against PDF/A-1b; empty for a valid file.
  public static func preflight(_ path: String) throws -> String {
    let jars = [
      "preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "commons-io", "jaxb-api", "jaxb-core",
      "jaxb-runtime", "jaxb-impl", "javax.activation",
    ].map { "/usr/share/java/\($0).jar" }
    let result = try run(
      "java", ["-cp", jars.joined(separator: ":"), "org.apache.pdfbox.preflight.Validator_A1b", path])
    let said = result.output + result.message
    return result.status == 0 && result.output.contains("is a valid PDF/A-1b file") ? "" : said
  }

  /// What qpdf finds wrong with the file's structure; empty for a sound file.
  public static func check(_ path: String) throws -> String {
    let result = try run("qpdf", ["--check", path])
    return result.status == 0 ? "" : result.output + result.message
  }

  /// The text of the pages, laid out as on paper; pages end in a form feed.
  public static func text(_ path: String) throws -> String {
    try run("pdftotext", ["-layout", path, "-"]).output
  }

  /// What `pdfinfo` says.
  public static func info(_ path: String) throws -> String { try run("pdfinfo", [path]).output }

  /// The text in the code on a page, from 1, scanned from the picture of the page.
  public static func code(_ path: String, page: Int) throws -> String {
    let folder = try TemporaryFolder()
    let picture = folder.path("page")
    let number = String(page)
    let drawn = try run(
      "pdftoppm", ["-r", "200", "-f", number, "-l", number, "-png", "-singlefile", path, picture])
    guard drawn.status == 0 else { throw MissingTool(description: "pdftoppm: \(drawn.message)") }
    return try run("zbarimg", ["--raw", "-q", picture + ".png"]).output
  }

  /// The text of one page, from 1.
  public static func text(_ path: String, page: Int) throws -> String {
    try run("pdftotext", ["-layout", "-f", String(page), "-l", String(page), path, "-"]).output
  }

  private static func run(_ name: String, _ arguments: [String]) throws -> ProgramResult {
    let path = "/usr/bin/" + name
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw MissingTool(description: "\(name) is not installed. Run: scripts/setup.sh test")
    }
    return try Programs.run(path, arguments)
  }
}
