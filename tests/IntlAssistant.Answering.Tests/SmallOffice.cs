using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Answering.Tests;

/// <summary>An invented office of three pages, with the words and phrases that come with the software.</summary>
internal sealed class SmallOffice : IKnowledge, IDisposable
{
    private static readonly Dictionary<string, string> Pages = new()
    {
        ["parking.md"] = """
            ---
            id: parking
            title: Parking on the campus
            source: https://example.org/parking
            questions:
              - section: parking-fee
                ask: [What does a parking permit cost?, price of parking]
            handOver:
              - Is there a parking place for buses?
            ---
            ## Parking fee

            A parking permit costs 40 euro a year. It is paid at the gate.

            ## Where to park

            Students park behind the library.
            """,
        ["exchange.md"] = """
            ---
            id: exchange
            title: Student exchange
            ---
            ## Partner universities by country

            Students can go to these universities on exchange:

            - University of Salamanca, Spain
            - University of Murcia, Spain
            - University of Oulu, Finland
            - University of Padua, Italy
            - University of Ghent, Belgium
            - University of Porto, Portugal
            - University of Graz, Austria
            - University of Basel, Switzerland
            - University of Lund, Sweden
            - University of Bergen, Norway
            - University of Aarhus, Denmark
            - University of Tartu, Estonia
            - University of Riga, Latvia
            - University of Vilnius, Lithuania
            - University of Warsaw, Poland
            - University of Brno, Czech Republic
            """,
        ["calls.md"] = """
            ---
            id: calls
            title: Mobility calls
            ---
            ## Teaching call for Salamanca {#salamanca validUntil=2024-03-10}

            For the teaching call of 2024 one teacher could go to Salamanca for five days.
            """,
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("small-office-");

    public SmallOffice(params (string Name, string Text)[] more)
    {
        Directory.CreateDirectory(PagesFolder);
        foreach (var (name, text) in Pages.Select(page => (page.Key, page.Value)).Concat(more))
        {
            File.WriteAllText(Path.Combine(PagesFolder, name), text);
        }

        Current = KnowledgeLoader.Load(folder.FullName);
        Assert.Empty(Current.Problems);
    }

    public KnowledgeSnapshot Current { get; }

    private string PagesFolder => Path.Combine(folder.FullName, "pages");

    public async Task<Reply> AskAsync(string text, params string[] history)
    {
        var question = new Question(text) { History = [.. history.Select(earlier => new EarlierTurn(earlier, []))] };
        return await AskAsync(question);
    }

    public Task<Reply> AskAsync(Question question) => AskAsync(question, new AnsweringOptions(), TimeProvider.System);

    public Task<Reply> AskAsync(string text, AnsweringOptions options) => AskAsync(new Question(text), options, TimeProvider.System);

    public async Task<Reply> AskAsync(Question question, AnsweringOptions options, TimeProvider time)
    {
        var assistant = new Assistant(this, AnswerModel.Default, options, time);
        return await assistant.ReplyAsync(question, CancellationToken.None);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
