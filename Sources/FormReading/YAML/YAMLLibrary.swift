import CYAML

/// The version of libyaml that is loaded.
package var yamlLibraryVersion: String { String(cString: yaml_get_version_string()) }
