// swift-tools-version: 6.2

import PackageDescription

let swift: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let c: [CSetting] = [.treatAllWarnings(as: .error)]

func module(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: swift)
}

func cModule(
  _ name: String, _ dependencies: Target.Dependency..., linking libraries: String...
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: ["README.md"], cSettings: c,
    linkerSettings: libraries.map { .linkedLibrary($0) })
}

func tests(
  for name: String, _ dependencies: Target.Dependency..., excluding files: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
    exclude: files, swiftSettings: swift)
}

let package = Package(
  name: "minima",
  products: [
    .executable(name: "minima", targets: ["minima"]),
    // What the package in Benchmarks/ measures.
    .library(name: "Drawing", targets: ["Session", "Plotting", "Raster", "PNG", "CLibrary"]),
    .library(name: "Evaluating", targets: ["Expressions", "Descent"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2")
  ],
  targets: [
    // Level 0: each of these imports nothing of ours.
    cModule("CLibrary"),
    cModule("CVectorMath"),
    .systemLibrary(
      name: "CLibPNG", pkgConfig: "libpng",
      providers: [.apt(["libpng-dev"]), .brew(["libpng"]), .yum(["libpng-devel"])]),
    cModule("CPNG", "CLibPNG", linking: "z"),
    cModule("CLessons"),
    module("Parallel"),
    module("Expressions", "CVectorMath"),
    module("Raster"),
    module("Terminal"),
    // Level 1
    module("Descent", "Expressions", "CVectorMath", "CLibrary", "Parallel"),
    module("Plotting", "Raster", "Parallel"),
    module("PNG", "Raster", "CPNG", "Parallel"),
    // Level 2
    module("Session", "Expressions", "Descent", "Plotting", "CLibrary"),
    // Level 3
    module("Lessons", "Session", "Descent", "CLessons"),
    // Level 4
    .executableTarget(
      name: "minima",
      dependencies: [
        "CLibrary", "Lessons", "Session", "PNG", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: swift),
    .target(
      name: "TestSupport", dependencies: ["Descent"], path: "Tests/TestSupport",
      swiftSettings: swift),
    .target(
      name: "CReference", dependencies: ["CVectorMath"], path: "Tests/CReference", cSettings: c),
    tests(for: "CVectorMath", "CReference"),
    tests(for: "Parallel"),
    tests(for: "Expressions", "TestSupport", "CVectorMath"),
    tests(for: "Raster", "TestSupport", "PNG"),
    tests(for: "Terminal", "TestSupport"),
    tests(for: "Descent", "Expressions", excluding: ["Reference"]),
    tests(for: "Plotting", "TestSupport", "PNG"),
    tests(for: "PNG", "TestSupport", "Raster"),
    tests(for: "Session", "Descent", "Plotting"),
    tests(for: "Lessons", "Session", "TestSupport", excluding: ["Cases"]),
    tests(for: "minima", "TestSupport", "PNG", "Raster", excluding: ["Cases", "Transcripts"]),
  ],
  swiftLanguageModes: [.v6]
)
