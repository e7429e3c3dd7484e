using IntlAssistant.Answering.Extraction;

namespace IntlAssistant.Answering.Receipts;

/// <summary>What a reply was decided with.</summary>
/// <param name="Day">The day by the office's clock, which decides what is past.</param>
/// <param name="Content">The revision of all content.</param>
/// <param name="Thesaurus">The revision of the concepts and their words.</param>
/// <param name="Dialogue">The revision of the phrases and of the assistant's own words.</param>
/// <param name="Model">The fingerprint of the learned numbers.</param>
/// <param name="AnswerFrom">The probability from which on an answer was given.</param>
/// <param name="Software">The version of the software.</param>
/// <param name="Settings">The settings.</param>
public sealed record ReceiptBasis(
    DateOnly Day,
    string Content,
    string Thesaurus,
    string Dialogue,
    string Model,
    double AnswerFrom,
    string Software,
    ReceiptSettings Settings);

/// <summary>The settings that a reply depends on.</summary>
/// <param name="MaxWrongAnswers">See <see cref="AnsweringOptions.MaxWrongAnswers"/>.</param>
/// <param name="Candidates">See <see cref="AnsweringOptions.Candidates"/>.</param>
/// <param name="LongestQuestion">See <see cref="AnsweringOptions.LongestQuestion"/>.</param>
/// <param name="TimeZone">See <see cref="AnsweringOptions.TimeZone"/>.</param>
/// <param name="University">See <see cref="AnsweringOptions.University"/>.</param>
/// <param name="Office">See <see cref="AnsweringOptions.Office"/>.</param>
/// <param name="Extraction">See <see cref="AnsweringOptions.Extraction"/>.</param>
public sealed record ReceiptSettings(
    double MaxWrongAnswers,
    int Candidates,
    int LongestQuestion,
    string TimeZone,
    string University,
    string Office,
    ExtractionOptions Extraction)
{
    /// <summary>The settings in force.</summary>
    internal static ReceiptSettings Of(AnsweringOptions options) => new(
        options.MaxWrongAnswers, options.Candidates, options.LongestQuestion, options.TimeZone, options.University, options.Office, options.Extraction);

    /// <summary>The settings, to be used again.</summary>
    internal AnsweringOptions ToOptions() => new()
    {
        MaxWrongAnswers = MaxWrongAnswers,
        Candidates = Candidates,
        LongestQuestion = LongestQuestion,
        TimeZone = TimeZone,
        University = University,
        Office = Office,
        Extraction = Extraction,
    };
}
