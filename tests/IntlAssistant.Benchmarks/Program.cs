using IntlAssistant.Benchmarks;

// Figures to compare with one another on one machine; nothing is asserted.
switch (args)
{
    case ["index", .. var rest]:
        return IndexBenchmark.Run(rest);
    default:
        Console.Error.WriteLine("""
            usage: dotnet run -c Release --project tests/IntlAssistant.Benchmarks -- index [PASSAGES...] [--knowledge DIR]
              index   builds the index over that many passages (10000 and 100000 when none is named) and asks it;
                      passages are made up, or those of the folder, repeated under new ids.
            """);
        return 2;
}
