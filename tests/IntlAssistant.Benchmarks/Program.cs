using IntlAssistant.Benchmarks;
using IntlAssistant.Benchmarks.Load;

// Figures to compare with one another on one machine; nothing is asserted.
switch (args)
{
    case ["index", .. var rest]:
        return IndexBenchmark.Run(rest);
    case ["turns", var set, var knowledge, .. var passages]:
        return TurnBenchmark.Run(set, knowledge, Number(passages.ElementAtOrDefault(0), 0));
    case ["gate", var knowledge]:
        return await GateBenchmark.RunAsync(knowledge);
    case ["vectors", .. var sizes]:
        return VectorBenchmark.Run([.. sizes.DefaultIfEmpty("10000").Select(size => Number(size, 0))]);
    case ["inbox", .. var counts]:
        return await InboxBenchmark.RunAsync(Number(counts.ElementAtOrDefault(0), 50_000), Number(counts.ElementAtOrDefault(1), 10));
    case ["load", .. var rest]:
        return await LoadBenchmark.RunAsync(Number(rest.ElementAtOrDefault(0), 2000), Number(rest.ElementAtOrDefault(1), 20), rest.ElementAtOrDefault(2) == "postgres");
    case ["echo", var address]: // What `load` compares with; it starts it itself.
        return await EchoServer.RunAsync(address);
    case ["verifier", var set, var knowledge]:
        return VerifierBenchmark.Run(set, knowledge);
    default:
        Console.Error.WriteLine("""
            usage: dotnet run -c Release --project tests/IntlAssistant.Benchmarks -- index [SET.json SET.jsonl | --knowledge DIR] [PASSAGES...]
              index   builds the index over that many passages (10000 and 100000 when none is named) and asks it;
                      passages are those of a passage set or of a folder, repeated under new ids, or made up.
                      Lucene is asked the same where a JDK and Debian's liblucene8-java are installed.
                   dotnet run -c Release --project tests/IntlAssistant.Benchmarks -- turns SET.jsonl DIR [PASSAGES]
              turns   asks every line of an office question set of the content in DIR, many times over: the whole turn, and its stages.
                      The content is repeated until it has so many PASSAGES.
                   dotnet run -c Release --project tests/IntlAssistant.Benchmarks -- gate DIR
              gate    deletes a sentence with a number from pages of the content in DIR, and restores it, and runs the publish gate each time.
                   dotnet run -c Release --project tests/IntlAssistant.Benchmarks -- vectors [PASSAGES...]
              vectors searches the vectors of that many made-up passages (10000 when none is named), and computes those of questions
                      by a static model.
                   dotnet run -c Release --project tests/IntlAssistant.Benchmarks -- inbox [CONVERSATIONS [OPEN]]
              inbox   stores that many conversations (50000 when none is named), each with a case, OPEN of a hundred still open
                      (10), and opens the staff's lists: at the stores, and as pages of the real server.
                   dotnet run -c Release --project tests/IntlAssistant.Benchmarks -- load [CHATS [SECONDS [postgres]]]
              load    opens that many chats (2000 when none is named), each with its socket, at the real server and at a bare echo
                      of the same protocol, and asks in them: at the pace of visitors, and as fast as it goes, SECONDS each (20).
                      On SQLite, or on a PostgreSQL that is started for it where Debian's package is installed.
                   dotnet run -c Release --project tests/IntlAssistant.Benchmarks -- verifier SET.jsonl DIR
              verifier  checks replies of five sentences, made of those lines of a reply set that are about the content in DIR.
            """);
        return 2;
}

static int Number(string? text, int otherwise) => text is null ? otherwise : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
