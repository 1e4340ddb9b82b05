extension Profile {
    /// What five councils chose, as their published reports tell it, each as the file that comes with the program.
    package static let shipped: [Profile] = [
        PackageResources.east_sussex_yaml, PackageResources.lewisham_yaml, PackageResources.nottingham_yaml,
        PackageResources.telford_and_wrekin_yaml, PackageResources.thurrock_yaml,
    ]
    .compactMap { bytes in
        switch ProfileReader(file: "shipped").read(bytes) {
        case .success(let profile): profile
        case .failure: nil
        }
    }
}
