import ArgumentParser

/// `journal archive`
struct Archive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "The paper archive: make it, verify it, check a page of it, accept it.",
    discussion: """
      A class's register of a term or year as pages to print, stitch and file:
      PDF/A with fonts embedded, each page with a code that holds the signed
      checkpoint; the same pages as tables. Made again as of the same position it
      is the same, byte for byte. That it was made, and who accepted it, is
      recorded.

      EXAMPLES
        journal archive --class 7А --term 1ч --out archive --as d-02
        journal archive --term 1ч --out archive-1ч --as d-02
        journal archive --class 7А --term 1ч --as-of 231880 --out again --as d-02
        journal archive verify archive
        journal archive check code.txt
        journal archive accept archive --as d-02 --signatory deputy
      """,
    subcommands: [ArchiveMake.self, ArchiveVerify.self, ArchiveCheck.self, ArchiveAccept.self],
    defaultSubcommand: ArchiveMake.self)
}
