using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge.Tests.Index;

/// <summary>BM25F as <see cref="IndexOptions"/> describes it, worked out for every passage, without any of the index's own code.</summary>
internal sealed class BruteForce
{
    private readonly IndexOptions options;
    private readonly List<Entry> entries;
    private readonly double[] averages;
    private readonly Dictionary<string, int> documentFrequencies;

    public BruteForce(IReadOnlyList<Passage> passages, IThesaurus thesaurus, IndexOptions options)
    {
        this.options = options;
        entries = [.. passages.Select(passage => new Entry(passage, thesaurus))];
        averages = [.. Enumerable.Range(0, 4).Select(field => entries
            .Select(entry => entry.Lengths[field]).Where(length => length > 0).DefaultIfEmpty(1).Average())];
        documentFrequencies = entries.SelectMany(entry => entry.Fields.SelectMany(field => field).Distinct()).CountBy(term => term).ToDictionary();
    }

    /// <summary>All passages that match, best first.</summary>
    public List<(string Id, double Score)> Search(IReadOnlyList<QueryClause> clauses) =>
    [
        .. entries
            .Select(entry => (entry.Id, Score: clauses.Sum(clause => Score(entry, clause))))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Id, StringComparer.Ordinal),
    ];

    private double Score(Entry entry, QueryClause clause) =>
        clause.Weight * clause.Alternatives.Select(alternative => alternative.Weight * Score(entry, alternative.Text)).DefaultIfEmpty(0).Max();

    private double Score(Entry entry, string term)
    {
        FieldOptions[] fields = [options.Title, options.Headings, options.Questions, options.Body];
        var frequency = 0.0;
        for (var field = 0; field < fields.Length; field++)
        {
            var (weight, b) = fields[field];
            var length = Math.Max(1, entry.Lengths[field]);
            frequency += weight * entry.Fields[field].Count(word => word == term) / (1 - b + (b * length / averages[field]));
        }

        var known = documentFrequencies.GetValueOrDefault(term);
        var idf = Math.Log(1 + ((entries.Count - known + 0.5) / (known + 0.5)));
        return idf * (options.Saturation + 1) * frequency / (options.Saturation + frequency);
    }

    private sealed class Entry
    {
        public Entry(Passage passage, IThesaurus thesaurus)
        {
            Id = passage.Id.Value;
            IEnumerable<string>[] texts = [[passage.Page.Title], passage.HeadingPath, passage.Questions, [passage.Text]];
            for (var field = 0; field < texts.Length; field++)
            {
                Fields[field] = [];
                foreach (var text in texts[field])
                {
                    var language = field == 2 ? LanguageIdentifier.Identify(text, passage.Page.Language).Language : passage.Page.Language;
                    var tokens = Analyzers.For(language).Analyze(text);
                    var words = tokens.Where(token => !token.IsFunctionWord).Select(token => token.Term).ToList();
                    Lengths[field] += words.Count;
                    Fields[field].AddRange(words);
                    Fields[field].AddRange(thesaurus.Mentions(tokens, language).Select(mention => mention.Concept.Id.Term));
                }
            }
        }

        public string Id { get; }

        public List<string>[] Fields { get; } = new List<string>[4];

        public int[] Lengths { get; } = new int[4];
    }
}
