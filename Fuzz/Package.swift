// swift-tools-version: 6.2
import Foundation
import PackageDescription

// The fuzzer's own package: the floors of the house, by symbolic links, so that everything is built with the fuzzer's instruments
// (`swift build --sanitize fuzzer`) and in one package, and what is `package` stays so. `make fuzz` builds and runs `fuzz`, `make
// sanitize` `replay`.

/// As in the house's own manifest.
let rules: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

func floor(_ name: String, on dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: rules)
}

let folder = Context.packageDirectory + "/templates"
let templates = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()

let package = Package(
    name: "fuzz",
    targets: [
        .systemLibrary(name: "CCMark"),
        .systemLibrary(name: "CYAML"),
        .target(name: "CLinux"),
        .target(
            name: "Markup", dependencies: ["CCMark", "CYAML"], swiftSettings: rules,
            linkerSettings: [.linkedLibrary(":libcmark.a"), .linkedLibrary(":libyaml.a")]),
        floor("Templating", on: ["Markup"]),
        floor("Records", on: ["Markup"]),
        floor(
            "Pages", on: ["Markup", "Templating", "Records"],
            resources: templates.map { .embedInCode("../../templates/\($0)") }),
        floor("SiteBuild", on: ["CLinux", "Markup", "Templating", "Records", "Pages"]),
        // Of the preview only what reads requests, which needs no network.
        floor("Preview", on: ["Markup", "Records"]),
        floor("Examinations", on: ["Markup", "Templating", "Records", "Pages", "SiteBuild", "Preview"]),
        .executableTarget(name: "fuzz", dependencies: ["Examinations"], swiftSettings: rules),
        .executableTarget(name: "replay", dependencies: ["CLinux", "Examinations", "SiteBuild"], swiftSettings: rules),
    ]
)
