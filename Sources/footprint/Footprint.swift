import ArgumentParser

/// The program: one binary that sets the service up, feeds it and serves it.
@main
struct Footprint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "footprint",
        abstract: "The system that an independent reviewing service runs on.",
        version: "0.1.0",
        subcommands: [
            SetUp.self, Serve.self, ImportCommand.self, AccountCommand.self, ProfileCommand.self, ClocksCommand.self,
            FiguresCommand.self, ReportCommand.self, AuditCommand.self, SampleCommand.self, Check903Command.self,
            KeysCommand.self, RestrictionsCommand.self,
        ]
    )
}
