// swift-tools-version: 6.0
import PackageDescription

// Another package that uses the forms as a library: what it calls must be public.
let package = Package(
  name: "Outside",
  dependencies: [.package(name: "Countersign", path: "../..")],
  targets: [
    .executableTarget(
      name: "outside", dependencies: [.product(name: "CountersignForms", package: "Countersign")], path: "Sources")
  ],
  swiftLanguageModes: [.v6]
)
