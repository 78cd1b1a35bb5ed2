package signpost.screening;

/// E-mail addresses, told by their `@`, and user names on social media (`@name_12`).
final class Emails implements Finder {

    @Override
    public void find(Text text, Findings findings) {
        String raw = text.raw();
        int floor = 0;
        for (int at = raw.indexOf('@'); at >= 0; at = raw.indexOf('@', at + 1)) {
            int start = at;
            while (start > floor && local(raw.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < raw.length() && domain(raw.charAt(end))) {
                end++;
            }
            while (end > at + 1 && !Character.isLetterOrDigit(raw.charAt(end - 1))) {
                end--;
            }
            floor = Math.max(at + 1, end);
            if (end > at + 1 && start < at) {
                findings.add(PersonalKind.EMAIL, start, end);
            } else if (end > at + 2 && start == at && accountName(raw, at + 1, end)) {
                findings.add(PersonalKind.ACCOUNT, start, end);
            }
        }
    }

    private static boolean local(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    private static boolean domain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }

    private static boolean accountName(String raw, int start, int end) {
        return raw.substring(start, end).chars().anyMatch(c -> c == '_' || c >= '0' && c <= '9');
    }
}
