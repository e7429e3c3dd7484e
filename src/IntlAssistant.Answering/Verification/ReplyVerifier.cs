using System.Runtime.CompilerServices;

using IntlAssistant.Answering.Verification.Proving;
using IntlAssistant.Answering.Verification.Reading;
using IntlAssistant.Answering.Verification.Speech;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Verification;

/// <summary>Checks a model's reply by its words: numbers, dates, names and links are found again in the passages, and what is said about them compared.</summary>
/// <remarks>
/// What cannot be told is not let through: a sentence too few is an answer still, a sentence that is made up costs somebody a year.
/// Passages are read once for each state of the content.
/// </remarks>
public sealed class ReplyVerifier : IReplyVerifier
{
    private readonly ConditionalWeakTable<KnowledgeSnapshot, ProvingPassages> contents = [];

    /// <inheritdoc/>
    public ReplyVerdict Verify(DraftReply draft, KnowledgeSnapshot knowledge)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var content = ContentOf(knowledge);
        var verdicts = new List<SentenceVerdict>();
        var read = new List<Statement>();
        IReadOnlyList<StatementTerm> carried = [];
        foreach (var sentence in SentenceReader.Read(draft.Text, draft.Language))
        {
            var said = content.Statements.Read(sentence.Text, draft.Language);
            verdicts.Add(Judge(sentence, said, draft, content, carried, read.LastOrDefault()));
            read.Add(said);
            carried = said.Terms.Any(term => term.IsEntity) ? [.. said.Terms.Where(term => term.IsEntity)] : carried;
        }

        return new ReplyVerdict(verdicts, ReplyCore.Holds(verdicts, read, content.Statements.Read(draft.Question, draft.Language)));
    }

    /// <inheritdoc/>
    public SentenceVerdict VerifySentence(string sentence, DraftReply draft, KnowledgeSnapshot knowledge)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(draft);
        var content = ContentOf(knowledge);
        var said = SentenceReader.ReadOne(sentence);
        return Judge(said, content.Statements.Read(said.Text, draft.Language), draft, content, [], null);
    }

    private ProvingPassages ContentOf(KnowledgeSnapshot knowledge) =>
        contents.GetValue(knowledge, static content => new ProvingPassages(content.Thesaurus, content.Index));

    private static SentenceVerdict Judge(
        SaidSentence sentence, Statement said, DraftReply draft, ProvingPassages content, IReadOnlyList<StatementTerm> carried, Statement? before)
    {
        if (RuleLeaks.In(said.Tokens, sentence.Text, draft.Rules, draft.Passages.Select(passage => passage.Text)))
        {
            return Removed(sentence, SentenceFault.Rules, "");
        }

        if (ReplyLanguage.IsOther(sentence.Text, said.Tokens, draft.Language))
        {
            return Removed(sentence, SentenceFault.Language, "");
        }

        if (sentence.Citations.FirstOrDefault(number => number < 1 || number > draft.Passages.Count) is var unknown and not 0)
        {
            return Removed(sentence, SentenceFault.UnknownCitation, $"[{unknown}]");
        }

        if (!Courtesies.States(said))
        {
            return new SentenceVerdict(sentence.Span, sentence.Text, [], SentenceStanding.Connective, null, "") { IsListItem = sentence.IsListItem };
        }

        return draft.Passages.Count == 0 ? Removed(sentence, SentenceFault.Uncovered, "no passage was given") : Proved(sentence, said, draft, content, carried, before);
    }

    private static SentenceVerdict Proved(
        SaidSentence sentence, Statement said, DraftReply draft, ProvingPassages content, IReadOnlyList<StatementTerm> carried, Statement? before)
    {
        var given = draft.Passages.Select(content.Read).ToList();
        Finding? asCited = null;
        if (sentence.Citations.Count > 0)
        {
            List<ProvingPassage> cited = [.. sentence.Citations.Select(number => given[number - 1])];
            asCited = new SentenceProof(said, cited, carried, before).Run();
            if (asCited.Holds)
            {
                List<int> numbers = [.. sentence.Citations.Where(number => asCited.Proofs.Any(place => place.Passage == given[number - 1]))];
                return Kept(sentence, numbers.Count > 0 ? numbers : sentence.Citations, SentenceStanding.Proved, asCited, given);
            }
        }

        var alone = given.Select((passage, index) => (Number: index + 1, Finding: new SentenceProof(said, [passage], carried, before).Run())).ToList();
        var proving = alone.Where(each => each.Finding.Holds).Select(each => each.Number).ToList();
        if (proving.Count == 1 || (proving.Count > 1 && sentence.Citations.Count == 0))
        {
            return Kept(sentence, [proving[0]], SentenceStanding.Recited, alone[proving[0] - 1].Finding, given);
        }

        if (proving.Count > 1)
        {
            return Removed(sentence, SentenceFault.Citation, string.Concat(proving.Select(number => $"[{number}]")));
        }

        var fault = asCited ?? alone.MaxBy(each => each.Finding.Fault)!.Finding;
        return Removed(sentence, fault.Fault!.Value, fault.Detail); // It has one: it does not hold.
    }

    private static SentenceVerdict Kept(
        SaidSentence sentence, IReadOnlyList<int> citations, SentenceStanding standing, Finding finding, List<ProvingPassage> given) =>
        new(sentence.Span, sentence.Text, citations, standing, null, "")
        {
            IsListItem = sentence.IsListItem,
            Support = [.. finding.Proofs.Select(place => new SentenceSupport(given.IndexOf(place.Passage) + 1, place.Unit.Span)).Distinct()],
        };

    private static SentenceVerdict Removed(SaidSentence sentence, SentenceFault fault, string detail) =>
        new(sentence.Span, sentence.Text, [], SentenceStanding.Removed, fault, detail) { IsListItem = sentence.IsListItem };

    // What is derived from one state of the content.
    private sealed class ProvingPassages(Knowledge.Thesaurus.IThesaurus thesaurus, Knowledge.Index.IIndexSnapshot index)
    {
        private readonly ConditionalWeakTable<Passage, ProvingPassage> passages = [];
        private readonly ProvingPassageReader reader = new(thesaurus, index);

        public StatementReader Statements { get; } = new(thesaurus, index);

        public ProvingPassage Read(Passage passage) => passages.GetValue(passage, reader.Read);
    }
}
