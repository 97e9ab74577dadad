internal import ArgumentParser

@main
struct Minima: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Learn gradient descent at a prompt.")
}
