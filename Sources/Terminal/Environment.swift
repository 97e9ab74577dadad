/// What the program was told by the shell that started it.
public enum Environment {
  /// A variable's value; `nil` when it is not set.
  public static func value(of name: String) -> String? { System.environmentVariable(name) }
}
