using System.Globalization;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Conversations.Attachments;

namespace IntlAssistant.Bot.Files;

/// <summary>What visitors are told of the limits of files. Always with the limit itself, so that they can keep to it.</summary>
internal static class FileWords
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>Why files were refused, where the message is not sent without them.</summary>
    public static string Refusal(Phrases phrases, AttachmentsSaved.Refused refused, AttachmentLimits? limits)
    {
        var why = Why(phrases, refused, limits);
        return limits is null || refused.Fault is AttachmentFault.NotTaken or AttachmentFault.NoRoom ? why : Whole(phrases, why);
    }

    /// <summary>A refusal with the word that nothing was sent.</summary>
    /// <remarks>Chinese has no space between sentences.</remarks>
    public static string Whole(Phrases phrases, string refusal) =>
        refusal.EndsWith('。') ? refusal + phrases.NothingSent : $"{refusal} {phrases.NothingSent}";

    /// <summary>Why files were refused.</summary>
    public static string Why(Phrases phrases, AttachmentsSaved.Refused refused, AttachmentLimits? limits)
    {
        var phrase = limits is null ? phrases.FilesNotTaken : refused.Fault switch
        {
            AttachmentFault.TooLarge => phrases.FileTooLarge,
            AttachmentFault.TooManyAtOnce => phrases.FilesTooMany,
            AttachmentFault.TooMany => phrases.FilesFull.With("count", Digits(phrases, limits.MaxFiles)),
            AttachmentFault.WrongType => phrases.FileWrongType,
            AttachmentFault.Empty => phrases.FileEmpty,
            AttachmentFault.Unreachable => phrases.FileUnreachable,
            _ => phrases.FilesNotTaken,
        };
        return limits is null ? phrase : Fill(phrases, phrase, limits).With("file", refused.Name ?? "");
    }

    /// <summary>A phrase with the limits in it.</summary>
    public static string Fill(Phrases phrases, string phrase, AttachmentLimits limits) => phrase
        .With("count", Digits(phrases, limits.MaxAtOnce))
        .With("size", phrases.InDigits((limits.MaxBytes / Megabyte).ToString("0.###", CultureInfo.InvariantCulture)))
        .With("types", string.Join(", ", limits.Kinds.Select(kind => kind.ToUpperInvariant())));

    /// <summary>How names of a kind end.</summary>
    public static IEnumerable<string> Extensions(string kind) => kind == "jpg" ? [".jpg", ".jpeg"] : [$".{kind}"];

    private static string Digits(Phrases phrases, int number) => phrases.InDigits(number.ToString(CultureInfo.InvariantCulture));
}
