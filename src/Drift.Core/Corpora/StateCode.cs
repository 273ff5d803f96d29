namespace Drift;

/// <summary>States as ISO 3166-1 alpha-2 writes them.</summary>
internal static class StateCode
{
    // The 249 codes that are assigned, as of 2024.
    private static readonly HashSet<string> Assigned =
    [
        .. (
            "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR " +
            "CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU " +
            "ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ " +
            "MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI " +
            "SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW").Split(' '),
    ];

    /// <summary>Whether the code is assigned to a state or area; XK, a code for users that is in wide use for Kosovo, counts as one.</summary>
    public static bool IsAssigned(string code) => code == "XK" || Assigned.Contains(code);

    /// <summary>"found 'ZZ', which ISO 3166-1 assigns to no state, expected …".</summary>
    public static string NotAssigned(string code) => $"found {CorpusFaults.Show(code)}, which ISO 3166-1 assigns to no state{(code == "UK" ? " (the United Kingdom is GB)" : "")}, expected an alpha-2 code such as CN, or null where it is not known";

    /// <summary>A field that holds a state or null; the shape is checked, not the register.</summary>
    public static string? Read(JsonRow row, string field)
    {
        const string expected = "two upper-case letters (ISO 3166-1 alpha-2, such as CN) or null";
        string? code = row.String(field, required: false, expected);
        if (code is not null && !(code.Length == 2 && code.All(char.IsAsciiLetterUpper)))
            row.Fault(field, $"found {CorpusFaults.Show(code)}, expected {expected}");
        return code;
    }
}
