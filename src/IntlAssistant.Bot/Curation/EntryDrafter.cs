using System.Globalization;
using IntlAssistant.Answering.Privacy;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Sources;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Curation;

/// <summary>Writes the first version of an entry: what was answered, and how it was asked, without whoever asked and answered.</summary>
internal sealed class EntryDrafter(
    IConversationStore conversations,
    ICaseStore cases,
    IUnansweredStore unanswered,
    UnansweredReader reader,
    TalkReader talks,
    Persons persons,
    QuestionSketches sketches,
    IOptions<OfficeOptions> office,
    TimeProvider time)
{
    private const int MostQuestions = 30;
    private const int DaysToReview = 180;

    /// <summary>An entry from what staff said in a case; <see langword="null"/> when there is no such case, or nothing was said.</summary>
    public async Task<NewEntry?> FromReplyAsync(CaseId id, string? replyId, string by, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(id, cancellationToken) is not { } found
            || await conversations.FindAsync(found.Conversation, cancellationToken) is not { } conversation)
        {
            return null;
        }

        var talk = await talks.ReadAsync(conversation.Id, cancellationToken);
        if (talk.LastOrDefault(message => message.IsStaff && (replyId is null || message.Stored.ActivityId == replyId)) is not { } reply)
        {
            return null;
        }

        await reader.ReadAsync(cancellationToken);
        var known = await persons.OfAsync(conversation, cancellationToken);
        var (group, own) = await AskedAsync(found, talk, reply, known, cancellationToken);
        var questions = await QuestionsAsync(own, group, cancellationToken);
        var answer = PersonalData.Strip(reply.Text, known with { IsOffice = true });
        var page = PageOf(EntryIds.Of(id), ReplyBody.Of(answer.Text), questions, found.Topic, AnsweredOn(reply.Stored.At));
        return new NewEntry(EntryIds.Of(id), new EntryContent(PageFormat.Write(page), questions), by)
        {
            Note = NoteOf(answer.Found),
            Case = id,
            Group = group?.Id,
        };
    }

    /// <summary>An entry for a group, whose answer is to be written.</summary>
    public async Task<NewEntry> FromGroupAsync(QuestionGroup group, string by, CancellationToken cancellationToken)
    {
        var questions = await QuestionsAsync([], group, cancellationToken);
        var page = PageOf(EntryIds.Of(group.Id), "", questions, topic: null, AnsweredOn(time.GetUtcNow()));
        return new NewEntry(EntryIds.Of(group.Id), new EntryContent(PageFormat.Write(page), questions), by) { Group = group.Id };
    }

    /// <summary>The outline of a new page.</summary>
    public NewEntry Outline(string id, string by) => new(
        id, new EntryContent(PageFormat.Write(PageOf(id, "", [], topic: null, AnsweredOn(time.GetUtcNow()))), []), by);

    /// <summary>What the reply answers: the question that the case began with, else what the visitor wrote before it.</summary>
    private async Task<(QuestionGroup? Group, IReadOnlyList<EntryQuestion> Own)> AskedAsync(
        Case found, IReadOnlyList<SaidMessage> talk, SaidMessage reply, KnownPerson known, CancellationToken cancellationToken)
    {
        var asked = (await unanswered.OfConversationAsync(found.Conversation, cancellationToken))
            .Where(question => question.Sequence < reply.Stored.Sequence && question.Group is not null).ToList();
        var begun = CaseEvidence.Read(found.Evidence)?.Question;
        var sequence = talk.FirstOrDefault(message => message.Stored.ActivityId == begun)?.Stored.Sequence;
        var first = asked.FirstOrDefault(question => question.Sequence == sequence) ?? asked.LastOrDefault();
        if (first?.Group is { } group)
        {
            return (await unanswered.FindAsync(group, cancellationToken), []);
        }

        var before = talk.Where(message => message.Stored.Sequence < reply.Stored.Sequence)
            .Reverse().TakeWhile(message => !message.IsStaff).Where(message => message.IsVisitor).Reverse();
        return (null, [.. before
            .Select(message => QuestionWords.Of(PersonalData.Strip(message.Text, known).Text))
            .Where(text => !sketches.Of(text).IsEmpty)
            .Select(text => new EntryQuestion(text, LanguageIdentifier.Identify(text, null).Language.Value) { Conversation = found.Conversation })]);
    }

    /// <summary>The wordings of the case and of its group, each once, the newest first.</summary>
    private static Task<IReadOnlyList<EntryQuestion>> QuestionsAsync(
        IReadOnlyList<EntryQuestion> own, QuestionGroup? group, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var others = (group?.Questions ?? []).Select(question =>
            new EntryQuestion(QuestionWords.Of(question.Wording), question.Language) { Conversation = question.Conversation });
        return Task.FromResult<IReadOnlyList<EntryQuestion>>(
            [.. own.Concat(others).Where(question => question.Text.Length > 0).DistinctBy(question => question.Text, StringComparer.OrdinalIgnoreCase).Take(MostQuestions)]);
    }

    private Page PageOf(string id, string body, IReadOnlyList<EntryQuestion> questions, string? topic, DateOnly answered)
    {
        var language = body.Length > 0 ? LanguageIdentifier.Identify(body, null).Language : LanguageTag.English;
        var subject = sketches.SubjectOf(questions.Select(question => sketches.Of(question.Text)), language);
        var title = subject.Length > 0 ? char.ToUpper(subject[0], CultureInfo.InvariantCulture) + subject[1..] : id;
        return new Page
        {
            Id = new PageId(id),
            Title = title,
            Topic = topic,
            Language = language,
            AnsweredOn = answered,
            Updated = answered,
            ReviewBy = answered.AddDays(DaysToReview),
            Body = $"## {title} {{#answer}}\n\n{body}",
            File = "",
            Revision = "",
        };
    }

    private DateOnly AnsweredOn(DateTimeOffset at) => DateOnly.FromDateTime(
        TimeZoneInfo.TryFindSystemTimeZoneById(office.Value.TimeZone ?? "UTC", out var zone) ? TimeZoneInfo.ConvertTime(at, zone).DateTime : at.UtcDateTime);

    private static string? NoteOf(IReadOnlyList<PersonalDataKind> found) => found.Count == 0 ? null
        : string.Join(", ", found.CountBy(kind => kind).Select(kind => $"{Placeholders.Of(kind.Key)} × {kind.Value}"));
}
