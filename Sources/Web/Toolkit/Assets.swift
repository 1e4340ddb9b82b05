import HTMLKit
import Hummingbird
import NIOCore

/// The stylesheet and the script, each under a name that changes with it, so that browsers may keep it for a year.
struct Assets {
    static let stylesheet = file("footprint", PackageResources.footprint_css, "css", "text/css; charset=utf-8")
    static let script = file("footprint", PackageResources.footprint_js, "js", "text/javascript; charset=utf-8")

    /// A file that the program carries with it.
    struct File: Sendable {
        let name: String
        let bytes: [UInt8]
        let type: String

        var address: Address { "/assets/\(name)" }
    }

    static func add(to routes: Routes) {
        routes.anybody("assets/:file").get { _, visit in
            let name = visit.parameters.get("file")
            guard let file = [stylesheet, script].first(where: { $0.name == name }) else { throw HTTPError(.notFound) }
            return Response(
                status: .ok,
                headers: [.contentType: file.type, .cacheControl: "public, max-age=31536000, immutable"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes))
            )
        }
    }

    private static func file(_ name: String, _ bytes: [UInt8], _ ending: String, _ type: String) -> File {
        File(name: "\(name).\(fingerprint(bytes)).\(ending)", bytes: bytes, type: type)
    }

    /// FNV-1a: it only has to differ when the file does.
    private static func fingerprint(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 36)
    }
}
