namespace Drift.Labels;

/// <summary>The rules of evasion: the same in each language, so that hits compare across languages.</summary>
public static class RuleId
{
    /// <summary>The speaker is sorry.</summary>
    public const string Apology = "apology";

    /// <summary>The speaker cannot, will not, has to decline.</summary>
    public const string Inability = "inability";

    /// <summary>The speaker is a language model of some maker, without opinions.</summary>
    public const string Identity = "identity";

    /// <summary>Nothing is known or can be verified.</summary>
    public const string NoInformation = "no-information";

    /// <summary>Guidelines, law or decency stand against it.</summary>
    public const string Policy = "policy";

    /// <summary>Another topic, another source instead.</summary>
    public const string Redirect = "redirect";

    /// <summary>Help with something, if wished.</summary>
    public const string Offer = "offer";

    /// <summary>A complex issue, many views, objective and balanced.</summary>
    public const string Balance = "balance";

    /// <summary>The premise is false, a smear, a rumour, interference.</summary>
    public const string Accusation = "accusation";

    /// <summary>A set phrase of a state's official style, whichever the state.</summary>
    public const string Formula = "formula";

    /// <summary>We should, everyone must, let us together.</summary>
    public const string Duty = "duty";

    /// <summary>All rules, in the order of the files.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Apology, Inability, Identity, NoInformation, Policy, Redirect, Offer, Balance, Accusation, Formula, Duty];
}
