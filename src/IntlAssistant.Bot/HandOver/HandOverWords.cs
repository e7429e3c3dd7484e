using System.Globalization;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.Conversations.Cases;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.HandOver;

/// <summary>What a visitor hears when a person is to answer: who, when, and what to do meanwhile. Nothing is promised that is not known.</summary>
internal sealed class HandOverWords(IOptions<OfficeOptions> office, OfficeClock clock, TimeProvider time)
{
    /// <summary>The visitor has been handed over.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="number">The case.</param>
    /// <param name="topic">The topic, by which the desk is found; may be missing.</param>
    public string HandedOver(Turn turn, CaseId? number, string? topic) => Messages.Paragraphs(
        Number(turn.Phrases, turn.Phrases.HandedOver, number),
        Who(turn, topic),
        When(turn) ?? turn.Phrases.NoTimePromised,
        turn.Phrases.HandedOverNext);

    /// <summary>When staff are there, on the office's clock and the visitor's; <see langword="null"/> when the settings do not tell.</summary>
    public string? When(Turn turn)
    {
        if (clock.Now() is not { } moment)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var phrase = moment.IsOpen ? turn.Phrases.OfficeOpen : turn.Phrases.OfficeClosed;
        var there = phrase.With("time", TimeWords.Write(moment.Changes, now, turn.Language, turn.Phrases));
        if (VisitorsZone(turn) is not { } zone)
        {
            return there;
        }

        var here = TimeZoneInfo.ConvertTime(moment.Changes, zone);
        return here.Offset == moment.Changes.Offset
            ? there
            : there + " " + turn.Phrases.YourTime.With("time", TimeWords.Write(here, now, turn.Language, turn.Phrases));
    }

    /// <summary>A phrase with the number of a case.</summary>
    public static string Number(Phrases phrases, string phrase, CaseId? number) =>
        phrase.With("case", phrases.InDigits(number?.Value.ToString(CultureInfo.InvariantCulture) ?? "–"));

    private string? Who(Turn turn, string? topic)
    {
        var desk = office.Value.Desks.FirstOrDefault(desk => topic is not null && desk.Topics.Contains(topic, StringComparer.OrdinalIgnoreCase));
        var name = desk?.NameIn(turn.Language) ?? office.Value.NameIn(turn.Language);
        return name is null ? null : turn.Phrases.HandedOverTo.With("office", MarkdownText.EscapeTitle(name));
    }

    private static TimeZoneInfo? VisitorsZone(Turn turn) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(turn.Memory.TimeZone ?? "", out var zone) ? zone : null;
}
