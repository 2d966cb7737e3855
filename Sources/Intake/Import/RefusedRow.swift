/// Why the event of a row was refused.
enum RefusedRow {
  /// The reason with the event's name in front, unless it begins with it.
  static func text(_ event: String, _ reason: String) -> String {
    reason.hasPrefix(event + " ") ? reason : "\(event): \(reason)"
  }
}
