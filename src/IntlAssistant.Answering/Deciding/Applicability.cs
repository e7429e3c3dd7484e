using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Deciding;

/// <summary>Tells from what a visitor has said whether a passage that holds for some people only holds for others than this one.</summary>
internal sealed class Applicability(ContentReading content)
{
    private readonly IThesaurus thesaurus = content.Knowledge.Thesaurus;

    // Of one question many passages are judged.
    private Heard? last;

    /// <summary>Whether nothing that the visitor said speaks against it. Who says nothing of himself is told the passage with its condition.</summary>
    public bool MayHoldFor(ReadPassage passage, Question question)
    {
        if (passage.HoldsFor.Count == 0)
        {
            return true;
        }

        var said = SaidIn(question);
        return !passage.HoldsFor.Any(one => said.Any(other => IsAnother(one, other)) && !said.Any(other => IsOne(other, one)));
    }

    private IReadOnlyList<Concept> SaidIn(Question question)
    {
        var heard = last;
        if (heard is null || !ReferenceEquals(heard.Question, question))
        {
            var texts = question.History.Select(turn => turn.Text).Append(question.Text);
            last = heard = new Heard(question, [.. texts.SelectMany(text => ConceptsIn(text, question.Locale))]);
        }

        return heard.Said;
    }

    private IEnumerable<Concept> ConceptsIn(string text, LanguageTag? hint) =>
        SpokenConcepts.In(SpokenLanguage.Of(text, hint, content).Analyse(text), thesaurus).SelectMany(spoken => spoken.Concepts);

    // A doctoral student is set apart from who names another degree, as doctoral studies are.
    private bool IsAnother(Concept one, Concept other) =>
        IsBeside(one, other) || one.Broader.Select(thesaurus.Find).OfType<Concept>().Any(broader => broader.Kind == ConceptKind.Topic && IsBeside(broader, other));

    // Two people, two countries, or two of one kind: master's and doctoral studies are both graduate studies.
    private bool IsBeside(Concept one, Concept other) =>
        !IsKin(one, other)
        && one.Kind == other.Kind
        && one.Kind switch
        {
            ConceptKind.Person => true,
            ConceptKind.Place => IsTelling(other),
            ConceptKind.Topic => Above(one).Overlaps(Above(other)),
            _ => false,
        };

    // Visitors name the office's own country without saying that they are from there.
    private bool IsTelling(Concept place) => content.Knowledge.Index.DocumentFrequency(place.Id.Term) <= 0.1 * content.Knowledge.Index.PassageCount;

    private bool IsOne(Concept said, Concept whom) => said.Id == whom.Id || Above(said).Contains(whom.Id);

    private bool IsKin(Concept one, Concept other) =>
        one.Id == other.Id || Above(one).Contains(other.Id) || Above(other).Contains(one.Id);

    private HashSet<ConceptId> Above(Concept concept)
    {
        var above = new HashSet<ConceptId>();
        var next = new Queue<ConceptId>(concept.Broader);
        while (next.TryDequeue(out var id))
        {
            if (above.Add(id) && thesaurus.Find(id) is { } broader)
            {
                foreach (var wider in broader.Broader)
                {
                    next.Enqueue(wider);
                }
            }
        }

        return above;
    }

    private sealed record Heard(Question Question, IReadOnlyList<Concept> Said);
}
