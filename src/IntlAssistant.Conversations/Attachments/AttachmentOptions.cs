using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace IntlAssistant.Conversations.Attachments;

/// <summary>Which files may be sent: the section <c>Attachments</c> of the settings.</summary>
public sealed class AttachmentOptions : IValidatableObject
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Attachments";

    private const long LargestFile = 100L * 1024 * 1024;

    /// <summary>Whether files may be sent at all, by visitors and by staff.</summary>
    /// <value>Default: yes.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>The bytes that one file may have.</summary>
    /// <value>Default: 10 MB.</value>
    public int MaxBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>How many files one message may have.</summary>
    /// <value>Default: 5.</value>
    public int MaxAtOnce { get; set; } = 5;

    /// <summary>How many files one conversation may have.</summary>
    /// <value>Default: 20.</value>
    public int MaxFiles { get; set; } = 20;

    /// <summary>The bytes that the files of all conversations may have together, so that strangers cannot fill the disk.</summary>
    /// <value>Default: 10 GB.</value>
    public long MaxTotalBytes { get; set; } = 10L * 1024 * 1024 * 1024;

    /// <summary>The kinds of files that may be sent: <c>pdf</c>, <c>png</c>, <c>jpg</c>, <c>gif</c>, <c>webp</c>, <c>docx</c>, <c>xlsx</c>, <c>txt</c>.</summary>
    /// <value>All of them when none is set.</value>
    public IList<string> Types { get; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        ValidationResult?[] ranges =
        [
            Range(nameof(MaxBytes), MaxBytes, 1024, LargestFile),
            Range(nameof(MaxAtOnce), MaxAtOnce, 1, 50),
            Range(nameof(MaxFiles), MaxFiles, 1, 1000),
            Range(nameof(MaxTotalBytes), MaxTotalBytes, 1024, long.MaxValue),
        ];
        var unknown = Types.Where(type => !AttachmentKinds.Names.Contains(type, StringComparer.OrdinalIgnoreCase)).Select(type => new ValidationResult(
            $"Attachments:Types '{type}' is not a kind of file that is known; write some of {string.Join(", ", AttachmentKinds.Names)}."));
        return ranges.OfType<ValidationResult>().Concat(unknown);
    }

    private static ValidationResult? Range(string key, long value, long from, long to) => value >= from && value <= to
        ? null
        : new(string.Create(CultureInfo.InvariantCulture, $"Attachments:{key} '{value}' must be from {from} to {to}."));
}
