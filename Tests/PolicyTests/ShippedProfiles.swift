import Foundation
import Policy
import Testing

/// The profiles that ship, as the files in `profiles/`.
enum ShippedProfiles {
    static let names = ["default", "thurrock", "lewisham", "nottingham", "east-sussex", "telford-and-wrekin"]

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "profiles")

    static func read(_ name: String) throws -> Profile {
        let bytes = try Data(contentsOf: folder.appending(path: "\(name).yaml"))
        return try ProfileReader(file: "profiles/\(name).yaml").read(bytes).get()
    }
}
