using IntlAssistant.Benchmarks;

// Figures to compare with one another on one machine; nothing is asserted.
switch (args)
{
    case ["index", .. var rest]:
        return IndexBenchmark.Run(rest);
    case ["turns", var set, var knowledge]:
        return await TurnBenchmark.RunAsync(set, knowledge);
    default:
        Console.Error.WriteLine("""
            usage: dotnet run -c Release --project tests/IntlAssistant.Benchmarks -- index [PASSAGES...] [--knowledge DIR]
              index   builds the index over that many passages (10000 and 100000 when none is named) and asks it;
                      passages are made up, or those of the folder, repeated under new ids.
                   dotnet run -c Release --project tests/IntlAssistant.Benchmarks -- turns SET.jsonl DIR
              turns   asks every line of an office question set of the content in DIR, many times over.
            """);
        return 2;
}
