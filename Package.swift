// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: warnings are errors, and what the language can check, it checks.
/// A misspelt feature name is silently ignored by the compiler, so `HouseTests` compares these with a list.
let rules: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    // Generic code of one floor is made for the types of the floors above, as if all were one module: 5 % of a build's time. Only what
    // is `public` is, so what is asked for often is that, though nobody but this package sees it.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// A floor of the house: a library target with the house's rules.
func floor(_ name: String, on dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: rules)
}

func tests(_ name: String, of dependencies: [Target.Dependency], besides: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: besides, swiftSettings: rules)
}

/// The built-in templates, which the binary carries. A test compares the list with the folder.
let templates = [
    "about.html",
    "accessibility.html",
    "board.html",
    "box.html",
    "case.html",
    "cite.html",
    "derived.html",
    "document.html",
    "facts.html",
    "favicon.svg",
    "funding.html",
    "goals.html",
    "item.html",
    "laws.yaml",
    "list.html",
    "mentions.html",
    "notfound.html",
    "page.html",
    "parts.html",
    "programme.html",
    "redirect.html",
    "search.html",
    "sok.js",
    "start.html",
    "style.css",
    "words.yaml",
]

let nio = ["NIOCore", "NIOHTTP1", "NIOPosix"].map { Target.Dependency.product(name: $0, package: "swift-nio") }
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "paragraf",
    products: [.executable(name: "paragraf", targets: ["paragraf"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        // Floor 0: C libraries. They are linked statically (`:libcmark.a`), so that one file is all there is to install;
        // `pkgConfig:` would take the shared ones.
        .systemLibrary(name: "CCMark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
        .target(name: "CLinux"),

        // Floor 1
        .target(
            name: "Markup", dependencies: ["CCMark", "CYAML"], swiftSettings: rules,
            linkerSettings: [.linkedLibrary(":libcmark.a"), .linkedLibrary(":libyaml.a")]),
        // Floor 2
        floor("Templating", on: ["Markup"]),
        floor("Records", on: ["Markup"]),
        // Floor 3
        floor(
            "Pages", on: ["Markup", "Templating", "Records"],
            resources: templates.map { .embedInCode("../../templates/\($0)") }),
        // Floor 4
        floor("SiteBuild", on: ["CLinux", "Markup", "Templating", "Records", "Pages"]),
        // Floor 5
        floor(
            "Preview", on: ["Markup", "Records", "Pages", "SiteBuild"] + nio,
            resources: [.embedInCode("Strip/remsa.css"), .embedInCode("Strip/remsa.js")]),
        // Floor 6
        .executableTarget(
            name: "paragraf",
            dependencies: ["CLinux", "Markup", "Templating", "Records", "Pages", "SiteBuild", "Preview", argumentParser],
            swiftSettings: rules),

        // What holds for any bytes: tried by `make fuzz`, whose own package has it by a link, and here on the bytes that once broke it.
        .target(
            name: "Examinations", dependencies: ["Markup", "Templating", "Records", "Pages", "SiteBuild", "Preview"],
            path: "Fuzz/Sources/Examinations", swiftSettings: rules),
        .target(name: "TestSupport", dependencies: ["Markup"], path: "Tests/TestSupport", swiftSettings: rules),
        tests("MarkupTests", of: ["Markup"], besides: ["Resources"]),
        tests("TemplatingTests", of: ["Markup", "Templating"]),
        tests("RecordsTests", of: ["Markup", "Records"]),
        tests("PagesTests", of: ["Markup", "Templating", "Records", "Pages"]),
        tests("SiteBuildTests", of: ["Markup", "Templating", "Records", "Pages", "SiteBuild"]),
        tests("PreviewTests", of: ["Markup", "Templating", "Records", "Pages", "SiteBuild", "Preview"]),
        tests("HouseTests", of: ["Examinations", "Markup", "Templating", "Records", "Pages", "SiteBuild"]),
    ]
)
