import Glibc

/// The browser of the one who runs the command.
enum Browser {
    /// Programs that open an address, the most particular first: in WSL the browser is that of Windows.
    private static let programs = ["wslview", "xdg-open"]

    /// - Returns: whether a program was there to open it.
    static func open(_ address: String) -> Bool {
        programs.contains { run($0, address) }
    }

    private static func run(_ program: String, _ address: String) -> Bool {
        // We know that neither has a quote: the program is one of ours, the address a number.
        var child: pid_t = 0
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for stream: Int32 in [0, 1, 2] { unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0) }
        let (name, word) = unsafe (strdup(program), strdup(address))
        defer {
            unsafe free(name)
            unsafe free(word)
        }
        var arguments = unsafe [name, word, nil]
        return unsafe posix_spawnp(&child, program, &actions, nil, &arguments, environ) == 0
    }
}
