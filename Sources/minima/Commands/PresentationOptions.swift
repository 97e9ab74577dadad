internal import ArgumentParser

/// The option of commands that talk with a person.
struct PresentationOptions: ParsableArguments {
  @Flag(help: "Show nothing but text, and put pictures into words: for screen readers.")
  var plain = false
}
