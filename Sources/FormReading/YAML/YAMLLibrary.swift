import CYAML

/// The version of the loaded libyaml.
package var yamlLibraryVersion: String { String(cString: yaml_get_version_string()) }
