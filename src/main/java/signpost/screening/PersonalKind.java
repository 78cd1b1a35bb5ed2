package signpost.screening;

/// What sort of personal detail was found, and what stands in its place afterwards.
public enum PersonalKind {
    NAME("[name]"),
    DATE_OF_BIRTH("[date of birth]"),
    ADDRESS("[address]"),
    POSTCODE("[postcode]"),
    PHONE("[phone]"),
    EMAIL("[e-mail]"),
    NHS_NUMBER("[NHS number]"),
    NI_NUMBER("[NI number]"),
    UPN("[UPN]"),
    CASE_NUMBER("[case number]"),
    CAR_PLATE("[car plate]"),
    INITIALS("[initials]"),
    SCHOOL("[school]"),
    AGE("[age]"),
    ACCOUNT("[account]"),
    DETAIL("[detail]");

    private final String mask;

    PersonalKind(String mask) {
        this.mask = mask;
    }

    /// The words in square brackets that replace the detail.
    public String mask() {
        return mask;
    }
}
