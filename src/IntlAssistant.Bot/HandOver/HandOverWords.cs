using System.Globalization;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Knowledge.Languages;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.HandOver;

/// <summary>What a visitor hears when a person is to answer: who, when, and what to do meanwhile. Nothing is promised that is not known.</summary>
internal sealed class HandOverWords(IOptions<OfficeOptions> office, TimeProvider time)
{
    /// <summary>The visitor has been handed over.</summary>
    public string HandedOver(Voice voice, CaseId? number, HandOverPlan plan) => Messages.Paragraphs(
        Number(voice.Phrases, voice.Phrases.HandedOver, number),
        Who(voice, plan.Desk),
        When(voice, plan) ?? voice.Phrases.NoTimePromised,
        voice.Phrases.HandedOverNext);

    /// <summary>When staff are there and will have replied, on the office's clock and the visitor's; <see langword="null"/> when the settings do not tell.</summary>
    public string? When(Voice voice, HandOverPlan plan) => plan.Moment is not { } moment ? null : string.Join(
        ' ',
        new[] { IfClosed(voice, moment), IfPromised(voice, plan) }.OfType<string>()) is { Length: > 0 } words
            ? words
            : Told(voice, voice.Phrases.OfficeOpen, moment.Changes);

    /// <summary>Whose matter it is.</summary>
    public string? Who(Voice voice, Desk? desk)
    {
        return DeskName(voice, desk) is not { } name ? null : voice.Phrases.HandedOverTo.With("office", MarkdownText.EscapeTitle(name));
    }

    /// <summary>A phrase with the number of a case.</summary>
    public static string Number(Phrases phrases, string phrase, CaseId? number) =>
        phrase.With("case", phrases.InDigits(number?.Value.ToString(CultureInfo.InvariantCulture) ?? "–"));

    /// <summary>What the desk, or the office itself, is called; <see langword="null"/> where the settings name neither.</summary>
    public string? DeskName(Voice voice, Desk? desk) => desk is null ? office.Value.NameIn(voice.Language) : NameOf(desk, voice.Language);

    /// <summary>A promised time on the office's clock.</summary>
    public string? Due(Voice voice, CasePromise? promise)
    {
        if (promise is null || !TimeZoneInfo.TryFindSystemTimeZoneById(office.Value.TimeZone ?? "", out var zone))
        {
            return null;
        }

        return TimeWords.Write(TimeZoneInfo.ConvertTime(promise.Due, zone), time.GetUtcNow(), voice.Language, voice.Phrases);
    }

    private static string NameOf(Desk desk, LanguageTag language) =>
        desk.Names.FirstOrDefault(name => name.Key.Equals(language.Value, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } own
            ? own
            : desk.Name;

    private string? IfClosed(Voice voice, OfficeMoment moment) =>
        moment.IsOpen ? null : Told(voice, voice.Phrases.OfficeClosed, moment.Changes);

    private string? IfPromised(Voice voice, HandOverPlan plan) =>
        plan.DueThere is { } due ? Told(voice, voice.Phrases.ReplyPromised, due) : null;

    /// <summary>A phrase with a time on the office's clock and, where it differs, on the visitor's.</summary>
    private string Told(Voice voice, string phrase, DateTimeOffset moment)
    {
        var now = time.GetUtcNow();
        var there = phrase.With("time", TimeWords.Write(moment, now, voice.Language, voice.Phrases));
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(voice.TimeZone ?? "", out var zone))
        {
            return there;
        }

        var here = TimeZoneInfo.ConvertTime(moment, zone);
        return here.Offset == moment.Offset
            ? there
            : there + " " + voice.Phrases.YourTime.With("time", TimeWords.Write(here, now, voice.Language, voice.Phrases));
    }
}
