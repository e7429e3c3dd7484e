using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge.Index;

/// <summary>The index in memory.</summary>
public sealed class PassageIndex : IPassageIndex
{
    private volatile PlainSnapshot snapshot = new([], ConceptThesaurus.Empty);

    /// <inheritdoc/>
    public IIndexSnapshot Snapshot => snapshot;

    /// <inheritdoc/>
    public IIndexSnapshot Update(IReadOnlyList<Passage> passages, IThesaurus thesaurus, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(thesaurus);
        return snapshot = new PlainSnapshot(passages, thesaurus);
    }

    private sealed class PlainSnapshot : IIndexSnapshot
    {
        private readonly Passage[] passages;
        private readonly Dictionary<string, double>[] frequencies;
        private readonly Dictionary<string, int> documents = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> surfaces = new(StringComparer.Ordinal);

        public PlainSnapshot(IReadOnlyList<Passage> all, IThesaurus thesaurus)
        {
            passages = [.. all.OrderBy(passage => passage.Id.Value, StringComparer.Ordinal)];
            frequencies = [.. passages.Select(passage => Analyse(passage, thesaurus))];
            foreach (var term in frequencies.SelectMany(terms => terms.Keys))
            {
                documents[term] = documents.GetValueOrDefault(term) + 1;
            }

            using var hash = new ContentHash();
            foreach (var passage in passages)
            {
                hash.Add(passage.Id.Value).Add(passage.Revision);
            }

            Revision = hash.Add(thesaurus.Revision).ToRevision();
        }

        public int PassageCount => passages.Length;

        public string Revision { get; }

        public int DocumentFrequency(string term) => documents.GetValueOrDefault(term);

        public IEnumerable<(string Surface, int Frequency)> Vocabulary() => surfaces.Select(pair => (pair.Key, pair.Value));

        public IReadOnlyList<IndexHit> Search(IReadOnlyList<QueryClause> clauses, int top)
        {
            ArgumentNullException.ThrowIfNull(clauses);
            ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
            return [.. Enumerable.Range(0, passages.Length)
                .Select(i => new IndexHit(passages[i], (float)clauses.Sum(clause => clause.Weight * clause.Alternatives.Max(term => Score(i, term)))))
                .Where(hit => hit.Score > 0)
                .OrderByDescending(hit => hit.Score)
                .Take(top)];
        }

        private double Score(int passage, QueryTerm term)
        {
            var frequency = frequencies[passage].GetValueOrDefault(term.Text);
            var known = DocumentFrequency(term.Text);
            return term.Weight * Math.Log(1 + ((passages.Length - known + 0.5) / (known + 0.5))) * frequency / (1.2 + frequency);
        }

        private Dictionary<string, double> Analyse(Passage passage, IThesaurus thesaurus)
        {
            var language = passage.Page.Language;
            var terms = new Dictionary<string, double>(StringComparer.Ordinal);
            Add(passage.Page.Title, 2);
            Add(string.Join("\n", passage.HeadingPath), 2);
            Add(string.Join("\n", passage.Questions), 1.5);
            Add(passage.Text, 1);
            return terms;

            void Add(string text, double weight)
            {
                var tokens = Analyzers.For(language).Analyze(text);
                foreach (var token in tokens)
                {
                    surfaces[token.Surface] = surfaces.GetValueOrDefault(token.Surface) + 1;
                }

                foreach (var term in tokens.Where(token => !token.IsFunctionWord).Select(token => token.Term)
                    .Concat(thesaurus.Mentions(tokens, language).Select(mention => mention.Concept.Id.Term)))
                {
                    terms[term] = terms.GetValueOrDefault(term) + (weight / (0.25 + (0.75 * tokens.Count / 100)));
                }
            }
        }
    }
}
