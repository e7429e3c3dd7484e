using System.ComponentModel.DataAnnotations;

using IntlAssistant.Answering.Extraction;

namespace IntlAssistant.Answering;

/// <summary>Settings of answering, <c>Answering</c> in the configuration.</summary>
public sealed class AnsweringOptions
{
    /// <summary>
    /// How large a share of all questions may get an answer where none was to be given, because the content does not answer them or
    /// they are nobody's here: 0 to 0.5. The fewer, the more questions go to the staff. <value>Default: 0.02.</value>
    /// </summary>
    [Range(0, 0.5, ErrorMessage = "Answering:MaxWrongAnswers is not a share from 0 to 0.5; write for example 0.02 for 2 wrong answers in 100 questions.")]
    public double MaxWrongAnswers { get; set; } = 0.02;

    /// <summary>How many passages are looked at closely. <value>Default: 40.</value></summary>
    [Range(5, 500, ErrorMessage = "Answering:Candidates is not a number of passages from 5 to 500; the default is 40.")]
    public int Candidates { get; set; } = 40;

    /// <summary>How many characters of a message are read; what comes after is kept in the transcript and not searched for. <value>Default: 4000.</value></summary>
    [Range(200, 20_000, ErrorMessage = "Answering:LongestQuestion is not a number of characters from 200 to 20000; the default is 4000.")]
    public int LongestQuestion { get; set; } = 4_000;

    /// <summary>The office's zone, IANA: what is past is past by its clock. <value>Default: UTC.</value></summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The university's name, which the assistant's own words use.</summary>
    public string University { get; set; } = "the university";

    /// <summary>The office's name, which the assistant's own words use.</summary>
    public string Office { get; set; } = "the international office";

    /// <summary>How long a quoted answer may be.</summary>
    public ExtractionOptions Extraction { get; set; } = new();
}
