package import Markup

import Glibc

/// The disk said no: what was being done, to which path, and the system's own reason (`errno`). Ends the command with 74.
package struct FileFault: Error, Sendable, Hashable {
    package enum Act: Sendable, Hashable {
        case look, list, read, make, write, link, copy, move, remove, keepAttributes, sync, lock
    }

    package let act: Act
    package let path: String
    package let code: Int32

    package init(_ act: Act, _ path: String, code: Int32) {
        self.act = act
        self.path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        self.code = code
    }

    /// `kunde inte skriva ”public/index.html”: disken är full`.
    package var message: Message {
        let reason = reason
        return Message(sv: "kunde inte \(verb.sv) ”\(path)”: \(reason.sv)", en: "could not \(verb.en) “\(path)”: \(reason.en)")
    }

    private var verb: Message {
        switch act {
        case .look: Message(sv: "se efter vad som finns på", en: "look at")
        case .list: Message(sv: "läsa mappen", en: "list the folder")
        case .read: Message(sv: "läsa", en: "read")
        case .make: Message(sv: "skapa mappen", en: "make the folder")
        case .write: Message(sv: "skriva", en: "write")
        case .link: Message(sv: "länka", en: "link")
        case .copy: Message(sv: "kopiera", en: "copy")
        case .move: Message(sv: "flytta", en: "move")
        case .remove: Message(sv: "ta bort", en: "remove")
        case .keepAttributes: Message(sv: "ge samma ägare och rättigheter åt", en: "keep the owner and rights of")
        case .sync: Message(sv: "spara till disken", en: "flush to the disk")
        case .lock: Message(sv: "låsa", en: "lock")
        }
    }

    private var reason: Message {
        switch code {
        case ENOSPC: Message(sv: "disken är full", en: "the disk is full")
        case EDQUOT: Message(sv: "kvoten på disken är slut", en: "the disk quota is used up")
        case EACCES, EPERM: Message(sv: "rättigheter saknas", en: "permission denied")
        case EROFS: Message(sv: "disken är skrivskyddad", en: "the disk is read-only")
        case ENOENT: Message(sv: "finns inte", en: "it does not exist")
        case ENOTDIR: Message(sv: "är inte en mapp", en: "it is not a folder")
        case EISDIR: Message(sv: "är en mapp", en: "it is a folder")
        case EEXIST: Message(sv: "finns redan", en: "it exists already")
        case ENAMETOOLONG: Message(sv: "namnet är för långt för disken", en: "the name is too long for the disk")
        // Links are followed to look at what they lead to.
        case ELOOP where act == .look:
            Message(sv: "är en symbolisk länk som leder till sig själv", en: "it is a symbolic link that leads to itself")
        case ELOOP: Message(sv: "är en symbolisk länk", en: "it is a symbolic link")
        case EMFILE, ENFILE: Message(sv: "för många öppna filer", en: "too many open files")
        case EFBIG: Message(sv: "filen är för stor för disken", en: "the file is too large for the disk")
        case ESTALE: Message(sv: "ändrades under tiden: gör om det", en: "it changed meanwhile: do it again")
        case ENODEV, ENXIO: Message(sv: "är ingen vanlig fil", en: "it is no ordinary file")
        case EINTR: Message(sv: "avbröts", en: "it was interrupted")
        case EBADF: Message(sv: "är stängd", en: "it is closed")
        case ENOTEMPTY: Message(sv: "är inte tom", en: "it is not empty")
        case EIO: Message(sv: "fel på disken", en: "the disk failed")
        default: Message(sv: unsafe String(cString: strerror(code)), en: unsafe String(cString: strerror(code)))
        }
    }
}
