/// What can be wrong with a file before anyone has read a word of it.
extension Check {
    package static let notUTF8 = Check("not-utf8")
    package static let controlCharacter = Check("control-character")
    /// Also of front matter, tables and attachments: whoever holds the limit (`Limits`) says so.
    package static let tooLarge = Check("too-large")
    /// Of YAML and of Markdown.
    package static let tooDeep = Check("too-deep")
}
