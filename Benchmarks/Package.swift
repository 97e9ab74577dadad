// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    // Named, since the folder of a clone may be called anything.
    .package(name: "minima", path: ".."),
    .package(url: "https://github.com/google/swift-benchmark.git", exact: "0.1.2"),
  ],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        .product(name: "Drawing", package: "minima"),
        .product(name: "Benchmark", package: "swift-benchmark"),
      ],
      swiftSettings: [.treatAllWarnings(as: .error), .enableUpcomingFeature("MemberImportVisibility")])
  ],
  swiftLanguageModes: [.v6]
)
