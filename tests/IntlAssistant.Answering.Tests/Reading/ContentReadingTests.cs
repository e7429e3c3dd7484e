using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Tests.Reading;

/// <summary>A state of the content is read once, for all who answer, group questions and look passages up on it.</summary>
public sealed class ContentReadingTests
{
    private const string Page = """
        ---
        id: visa
        title: Visa
        questions: [How long does a visa take?, How soon do I get a visa?]
        ---
        A visa takes three weeks.
        """;

    [Fact]
    public async Task The_same_state_is_read_once_even_by_those_who_come_at_once()
    {
        using var office = new SmallOffice(("visa.md", Page));

        var readings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ContentReading.Of(office.Current))));

        Assert.Single(readings.Distinct());
    }

    [Fact]
    public void Names_that_stand_everywhere_are_common()
    {
        using var office = new SmallOffice([.. Enumerable.Range(1, 12).Select(number => ($"page{number}.md", $"""
            ---
            id: page{number}
            title: Page {number}
            ---
            What number {number} is about. {(number <= 4 ? "It is so in Iran." : number == 5 ? "It is so in Peru." : "")}
            """))]);

        var names = ContentReading.Of(office.Current).CommonNames;

        Assert.Contains(KeyOf("iran"), names.AsEnumerable());
        Assert.DoesNotContain(KeyOf("peru"), names.AsEnumerable());

        TermKey KeyOf(string place) => TermKey.Of(office.Current.Thesaurus.Concepts.First(concept => concept.Id.Value.EndsWith(place, StringComparison.Ordinal)).Id.Term);
    }

    [Fact]
    public void A_reading_that_failed_is_tried_again()
    {
        using var office = new SmallOffice(("visa.md", Page));
        var state = office.Current with { Thesaurus = new FailingOnce(office.Current.Thesaurus) };

        Assert.Throws<InsufficientMemoryException>(() => ContentReading.Of(state));

        Assert.Same(state, ContentReading.Of(state).Knowledge);
    }

    [Fact]
    public void Another_state_is_read_anew_and_takes_over_what_it_did_not_change()
    {
        using var office = new SmallOffice(("visa.md", Page));
        var before = ContentReading.Of(office.Current);

        var after = ContentReading.Of(office.Current with { }, before);

        Assert.NotSame(before, after);
        Assert.Same(before.Classifier, after.Classifier);
    }

    private sealed class FailingOnce(IThesaurus thesaurus) : IThesaurus
    {
        private bool failed;

        public string Revision => thesaurus.Revision;

        public IReadOnlyCollection<Concept> Concepts
        {
            get
            {
                if (!failed)
                {
                    failed = true;
                    throw new InsufficientMemoryException();
                }

                return thesaurus.Concepts;
            }
        }

        public Concept? Find(ConceptId id) => thesaurus.Find(id);

        public IReadOnlyList<ConceptMention> Mentions(IReadOnlyList<Token> tokens, LanguageTag language) => thesaurus.Mentions(tokens, language);
    }
}
