using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Reading;

/// <summary>Tells questions apart that have the same words and want another answer: "where is your office?", "when was your office founded?".</summary>
internal static class QuestionKinds
{
    /// <summary>Whether two questions may want the same kind of answer. One that wants nothing definite, "is there …?", "… please", may want any.</summary>
    public static bool MayBeSame(QuestionType one, QuestionType other) =>
        Kind(one) == Kind(other) || Kind(one) is QuestionType.Unknown || Kind(other) is QuestionType.Unknown;

    // "How long does it take?" is when it is over, and "how much is that?" may ask for a number.
    private static QuestionType Kind(QuestionType type) => type switch
    {
        QuestionType.HowLong => QuestionType.When,
        QuestionType.HowMany => QuestionType.HowMuch,
        QuestionType.Whether or QuestionType.Which or QuestionType.What => QuestionType.Unknown,
        _ => type,
    };
}
