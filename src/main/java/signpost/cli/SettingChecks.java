package signpost.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks at the settings.
final class SettingChecks {

    /// Read by the launcher, not by the program.
    private static final Set<String> LAUNCHER = Set.of("SIGNPOST_JAVA", "SIGNPOST_JAVA_OPTIONS");

    private SettingChecks() {}

    static List<Finding> of(Settings settings, Map<String, String> environment) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.good("settings",
                settings.values().set().size() + " are set; 'signpost config print' shows all."));
        for (String name : environment.keySet().stream().sorted().toList()) {
            if (name.startsWith(Setting.PREFIX) && !LAUNCHER.contains(name) && !isSetting(name)) {
                findings.add(Finding.odd("settings", name + " is not a setting, so it does nothing; is it misspelt?"));
            }
        }
        findings.add(address(settings));
        if (settings.value(Setting.OIDC_ISSUER).isPresent() && settings.publicUrl().isEmpty()) {
            findings.add(Finding.odd("address", "the sign-in service can send people back to this machine only;"
                    + " set SIGNPOST_PUBLIC_URL to the address they use."));
        }
        return findings;
    }

    private static Finding address(Settings settings) {
        return settings.publicUrl().isPresent()
                ? Finding.good("address", "people use " + settings.address(settings.port()) + ".")
                : Finding.good("address", (settings.port() == 0
                        ? "any free port, printed at the start"
                        : settings.address(settings.port()))
                        + ", from this machine only; set SIGNPOST_PUBLIC_URL to let others in.");
    }

    private static boolean isSetting(String name) {
        for (Setting setting : Setting.values()) {
            if (name.equals(setting.variable())
                    || setting.mayComeFromFile() && name.equals(setting.variable() + "_FILE")) {
                return true;
            }
        }
        return false;
    }
}
