using System.Globalization;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.Conversations.Privacy;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Privacy;

/// <summary>What a visitor is told before he writes: that it is stored, how long, and how to have it erased.</summary>
/// <remarks>The days are those that the retention keeps to, so that the notice cannot promise what is not done.</remarks>
internal sealed class PrivacyNotice(IOptions<PrivacyOptions> options)
{
    /// <summary>The notice as Markdown; <see langword="null"/> when the office gives it elsewhere.</summary>
    public string? Write(Turn turn)
    {
        var privacy = options.Value;
        if (!privacy.Notice)
        {
            return null;
        }

        var phrases = turn.Phrases;
        var notice = privacy.Notices.TryGetValue(turn.Language.Value, out var own)
            ? MarkdownText.Escape(Days(phrases, own))
            : $"{phrases.PrivacyStored} {Kept(phrases)} {phrases.PrivacyErase.With("download", phrases.Download).With("erase", phrases.Erase)}";
        return MarkdownText.IsSafeLink(privacy.Policy)
            ? $"{notice} [{MarkdownText.EscapeTitle(phrases.PrivacyPolicy)}]({privacy.Policy!.AbsoluteUri})" // A safe link is there.
            : notice;
    }

    private string Kept(Phrases phrases) => options.Value.Retention switch
    {
        { Conversations: > 0, Cases: > 0 } => Days(phrases, phrases.PrivacyDays),
        _ => phrases.PrivacyKept,
    };

    private string Days(Phrases phrases, string words) => words
        .With("days", Number(phrases, options.Value.Retention.Conversations))
        .With("caseDays", Number(phrases, options.Value.Retention.Cases));

    private static string Number(Phrases phrases, int days) => phrases.InDigits(days.ToString(CultureInfo.InvariantCulture));
}
