using BenchmarkDotNet.Running;
using Mof.Benchmarks;

switch (args)
{
    case ["cold"]:
        ColdStart.Measure();
        return 0;
    case ["cold-build"]:
        ColdBuild.Measure();
        return 0;
    case ["cold-once"]:
        ColdStart.Once();
        return 0;
    default:
        return BenchmarkSwitcher.FromAssembly(typeof(ColdStart).Assembly).Run(args).All(Recorded.Compare) ? 0 : 1;
}
