// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Countersign",
  products: [
    // What another package may use; Tests/Outside does.
    .library(
      name: "CountersignForms", targets: ["FormModel", "FormReading", "FormKit", "FormAuthoring", "FormFiles"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Domain: imports nothing but a lock.
    .target(name: "FormModel"),

    // Stages, each behind one fence: a foreign library, or purity.
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "FormReading", dependencies: ["FormModel", "CYAML"]),
    .target(name: "FormLayout", dependencies: ["FormModel"]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo pangoft2 cairo fontconfig",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev", "librsvg2-2"])]),
    .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
    .target(name: "FormDrawing", dependencies: ["FormModel", "FormLayout", "CPango", "CTurboJPEG"]),

    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
    .target(name: "FormPDF", dependencies: ["FormModel", "FormLayout", "CHarfBuzz", "CZlib"]),

    // What people write templates and data with: schemas, files to start from, lint.
    .target(name: "FormAuthoring", dependencies: ["FormModel", "FormReading"]),

    // What every program around the forms needs of files.
    .target(name: "FormFiles", dependencies: ["FormModel"]),

    // Pipeline and command line.
    .target(name: "FormKit", dependencies: ["FormModel", "FormReading", "FormLayout", "FormDrawing", "FormPDF"]),
    .executableTarget(
      name: "countersign",
      dependencies: [
        "FormModel", "FormReading", "FormAuthoring", "FormFiles", "FormKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests.
    .target(
      name: "FormTesting", dependencies: ["FormModel", "FormReading", "FormLayout"], path: "Tests/FormTesting"),
    .testTarget(name: "FormModelTests", dependencies: ["FormModel"]),
    .testTarget(name: "FormReadingTests", dependencies: ["FormModel", "FormReading", "FormTesting"]),
    // Checks of data files; what images show is given as values.
    .testTarget(
      name: "FormCheckTests", dependencies: ["FormModel", "FormReading", "FormAuthoring", "FormTesting"],
      exclude: ["Teams"]),
    .testTarget(
      name: "FormLayoutTests", dependencies: ["FormModel", "FormReading", "FormLayout", "FormTesting"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "FormDrawingTests", dependencies: ["FormModel", "FormLayout", "FormDrawing"], exclude: ["Pictures"]),
    .testTarget(name: "FormPDFTests", dependencies: ["FormModel", "FormLayout", "FormPDF", "FormTesting"]),
    .testTarget(
      name: "FormAuthoringTests", dependencies: ["FormModel", "FormReading", "FormAuthoring", "FormTesting"],
      exclude: ["Lint"]),
    .testTarget(name: "FormFilesTests", dependencies: ["FormModel", "FormFiles"]),
    .testTarget(
      name: "FormKitTests", dependencies: ["FormModel", "FormReading", "FormAuthoring", "FormKit", "FormTesting"]),
    .target(
      name: "Fuzzing", dependencies: ["FormModel", "FormReading", "FormKit"], path: "Tests/Fuzzing",
      exclude: ["Corpus", "Target"]),
    .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["FormModel", "FormReading", "FormAuthoring", "FormKit", "FormTesting", "countersign"],
      exclude: ["Manual", "FieldTrip"]),
  ],
  swiftLanguageModes: [.v6]
)

// What needs no C library but libyaml: `Scripts/test quick`. Packages that nothing uses stay, or Package.resolved would go.
if Context.environment["COUNTERSIGN_QUICK"] != nil {
  let others = [
    "CPango", "CTurboJPEG", "CZlib", "CHarfBuzz", "FormDrawing", "FormPDF", "FormKit", "countersign",
    "FormDrawingTests", "FormPDFTests", "FormKitTests", "Fuzzing", "FuzzingTests", "CommandTests",
  ]
  package.products = []
  package.targets.removeAll { others.contains($0.name) }
}

// Its main is libFuzzer's: Scripts/fuzz builds it, and nobody else.
if Context.environment["COUNTERSIGN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzzing/Target"))
}
