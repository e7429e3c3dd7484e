using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace IntlAssistant.Conversations.Privacy;

/// <summary>What is kept of visitors, and what they are told of it: the section <c>Privacy</c> of the settings.</summary>
public sealed class PrivacyOptions : IValidatableObject
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Privacy";

    private const int MostDays = 36_500;

    /// <summary>How long what is stored is kept.</summary>
    public RetentionOptions Retention { get; init; } = new();

    /// <summary>Whether a chat begins with what is stored, how long, and how to erase it.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool Notice { get; set; } = true;

    /// <summary>The office's own words of the notice by language (<c>en</c>, <c>fa</c>), in place of those that come with the assistant. <c>{days}</c> and <c>{caseDays}</c> stand for the days of conversations and cases.</summary>
    public IDictionary<string, string> Notices { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The page that tells the office's whole policy: <c>https://www.university.example/privacy</c>. The notice links to it.</summary>
    /// <value>None by default.</value>
    public Uri? Policy { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        (string Key, int Days)[] kinds =
        [
            (nameof(Retention.Conversations), Retention.Conversations),
            (nameof(Retention.Cases), Retention.Cases),
            (nameof(Retention.Attachments), Retention.Attachments),
            (nameof(Retention.Receipts), Retention.Receipts),
            (nameof(Retention.Audit), Retention.Audit),
        ];
        foreach (var (key, days) in kinds.Where(kind => kind.Days is < 0 or > MostDays))
        {
            yield return new ValidationResult(string.Create(
                CultureInfo.InvariantCulture,
                $"Privacy:Retention:{key} '{days}' is not a number of days; write one from 1 to {MostDays}, or 0 to keep it."));
        }

        foreach (var (language, _) in Notices.Where(notice => string.IsNullOrWhiteSpace(notice.Value)))
        {
            yield return new ValidationResult($"Privacy:Notices:{language} is empty; write the notice, or take the line out to have the one that comes with the assistant.");
        }

        if (Policy is { } policy && !(policy.IsAbsoluteUri && policy.Scheme is "https" or "http"))
        {
            yield return new ValidationResult($"Privacy:Policy '{policy}' is not an address; write for example 'https://www.university.example/privacy'.");
        }
    }
}
