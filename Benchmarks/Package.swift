// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "benchmarks",
  dependencies: [
    // Named, since the folder of a clone may be called anything.
    .package(name: "minima", path: ".."),
    .package(url: "https://github.com/google/swift-benchmark.git", exact: "0.1.2"),
  ],
  targets: [
    .target(
      name: "Workloads",
      dependencies: [
        .product(name: "Drawing", package: "minima"),
        .product(name: "Evaluating", package: "minima"),
      ],
      swiftSettings: settings),
    // Runs one of them in a process of its own.
    .executableTarget(
      name: "Jobs", dependencies: ["Workloads", .product(name: "Drawing", package: "minima")],
      swiftSettings: settings),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Workloads",
        .product(name: "Drawing", package: "minima"),
        .product(name: "Benchmark", package: "swift-benchmark"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
