//! `wasi:nn` over tract, an engine of ONNX models that is compiled in.
//!
//! What a guest calls is Wasmtime's own crate, with its codes of errors; behind it is this backend, which loads a model and
//! computes. It says no to what a model did not ask for, an input too many as well as one too few, and keeps nothing of one
//! computation for the next. The draft lets a guest "define where the graph should be executed", so that a target other than the
//! processor, which is all that there is, is an error and no wish. What the draft leaves open is in `docs/spec-questions-drafts.md`.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Display;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Arc, Once};
use tract_onnx::prelude::*;
use wasmtime::component::Linker;
use wasmtime::format_err;
use wasmtime_wasi_nn::backend::{
    BackendError, BackendExecutionContext, BackendFromDir, BackendGraph, BackendInner, Id, NamedTensor,
};
use wasmtime_wasi_nn::wit::{ExecutionTarget, GraphEncoding, TensorType, WasiNnCtx, WasiNnView};
use wasmtime_wasi_nn::{Backend, ExecutionContext, Graph, GraphRegistry, Registry, Tensor as NnTensor};

type Result<T> = std::result::Result<T, BackendError>;

/// The types that a guest and tract have in common: all of the draft's but `BF16`, of which tract has none.
const TYPES: [(TensorType, DatumType); 6] = [
    (TensorType::Fp16, DatumType::F16),
    (TensorType::Fp32, DatumType::F32),
    (TensorType::Fp64, DatumType::F64),
    (TensorType::U8, DatumType::U8),
    (TensorType::I32, DatumType::I32),
    (TensorType::I64, DatumType::I64),
];

/// What a guest is given: ONNX models as bytes, and these by their names.
///
/// tract makes what a model declares, so that one with a dimension that is far too large takes as much memory of this process.
pub(crate) fn context(models: BTreeMap<String, Vec<u8>>) -> WasiNnCtx {
    let graphs = models.into_iter().map(|(name, bytes)| (name, Named(bytes).into_graph())).collect();
    let backends = [GraphEncoding::Onnx, GraphEncoding::Autodetect].map(|encoding| Backend::from(Tract(encoding)));
    WasiNnCtx::new(backends, Registry::from(Graphs(graphs)))
}

pub(crate) fn add_to_linker(linker: &mut Linker<crate::ComponentState>) -> wasmtime::Result<()> {
    wasmtime_wasi_nn::wit::add_to_linker(linker, |state| WasiNnView::new(&mut state.table, &mut state.drafts.nn))
}

/// An error with this reason.
fn because(reason: impl Display) -> BackendError {
    BackendError::BackendAccess(format_err!("{reason:#}"))
}

thread_local! {
    /// Whether this thread is in [`guarded`], where a panic is an error of a guest's model and nothing to report.
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// What tract makes of it. It panics over some models that are wrong and over some values, such as an index that is too
/// large, and neither may end more than the call.
fn guarded<T>(what: impl FnOnce() -> TractResult<T>) -> Result<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !GUARDED.get() {
                report(panic);
            }
        }));
    });
    GUARDED.set(true);
    let outcome = panic::catch_unwind(AssertUnwindSafe(what));
    GUARDED.set(false);
    match outcome {
        Ok(result) => result.map_err(because),
        Err(_) => Err(because("the engine of models panicked")),
    }
}

/// The backend for models in this encoding. To detect an encoding is to try the one that there is.
struct Tract(GraphEncoding);

impl BackendInner for Tract {
    fn encoding(&self) -> GraphEncoding {
        self.0
    }

    fn load(&mut self, builders: &[&[u8]], target: ExecutionTarget) -> Result<Graph> {
        if target != ExecutionTarget::Cpu {
            return Err(because(format!("there is no {target:?}, only the processor")));
        }
        let [bytes] = builders else { return Err(BackendError::InvalidNumberOfBuilders(1, builders.len())) };
        Ok(Model::load(bytes)?.into_graph())
    }

    fn as_dir_loadable(&mut self) -> Option<&mut dyn BackendFromDir> {
        None
    }
}

/// The graphs that have names.
struct Graphs(BTreeMap<String, Graph>);

impl GraphRegistry for Graphs {
    fn get(&self, name: &str) -> Option<&Graph> {
        self.0.get(name)
    }

    fn get_mut(&mut self, name: &str) -> Option<&mut Graph> {
        self.0.get_mut(name)
    }
}

/// A graph that has a name: it is loaded when it is used, as most guests use none.
struct Named(Vec<u8>);

impl BackendGraph for Named {
    fn init_execution_context(&self) -> Result<ExecutionContext> {
        Model::load(&self.0)?.init_execution_context()
    }
}

/// Makes a graph of what can be one.
trait IntoGraph: BackendGraph + Sized + 'static {
    fn into_graph(self) -> Graph {
        let graph: Box<dyn BackendGraph> = Box::new(self);
        graph.into()
    }
}

impl<T: BackendGraph + 'static> IntoGraph for T {}

/// A model that is ready to compute. It has no state of its own, so that contexts share it.
#[derive(Clone)]
struct Model {
    plan: Arc<TypedRunnableModel>,
    inputs: Arc<[String]>,
    outputs: Arc<[String]>,
}

impl Model {
    fn load(bytes: &[u8]) -> Result<Self> {
        guarded(|| {
            let onnx = tract_onnx::onnx();
            let proto = onnx.proto_model_for_read(&mut &*bytes)?;
            let model = onnx.model_for_proto_model(&proto)?;
            let inputs = model.input_outlets()?.iter().map(|outlet| model.node(outlet.node).name.clone()).collect();
            let outputs =
                proto.graph.iter().flat_map(|graph| &graph.output).map(|output| output.name.clone()).collect();
            let plan = model.into_typed()?.into_runnable()?;
            Ok(Self { plan, inputs, outputs })
        })
    }

    /// The tensors of a guest in the order of the model's inputs.
    fn arrange(&self, given: Vec<NamedTensor>) -> Result<TVec<TValue>> {
        let mut tensors = HashMap::new();
        for NamedTensor { name, tensor } in given {
            let Some(index) = self.inputs.iter().position(|input| *input == name) else {
                return Err(because(format!("the graph has no input `{name}`: expected one of {:?}", self.inputs)));
            };
            if tensors.insert(index, tensor).is_some() {
                return Err(because(format!("the input `{name}` is given twice")));
            }
        }
        let arranged = self.inputs.iter().enumerate().map(|(index, name)| {
            let tensor = tensors.remove(&index).ok_or_else(|| because(format!("the input `{name}` is missing")))?;
            let rank = self.plan.model().input_fact(index).map_err(because)?.rank();
            Ok(to_tract(&tensor, rank)?.into_tvalue())
        });
        arranged.collect()
    }
}

impl BackendGraph for Model {
    fn init_execution_context(&self) -> Result<ExecutionContext> {
        let context: Box<dyn BackendExecutionContext> = Box::new(self.clone());
        Ok(context.into())
    }
}

impl BackendExecutionContext for Model {
    fn set_input(&mut self, _: Id, _: &NnTensor) -> Result<()> {
        Err(because("tensors are given to `compute`: what core modules call is not provided"))
    }

    fn get_output(&mut self, _: Id) -> Result<NnTensor> {
        Err(because("`compute` gives tensors: what core modules call is not provided"))
    }

    fn compute(&mut self, inputs: Option<Vec<NamedTensor>>) -> Result<Option<Vec<NamedTensor>>> {
        let inputs = self.arrange(inputs.unwrap_or_default())?;
        let outputs = guarded(|| self.plan.run(inputs))?;
        let named = self.outputs.iter().zip(&outputs).map(|(name, tensor)| {
            let tensor = from_tract(tensor)?;
            Ok(NamedTensor { name: name.clone(), tensor })
        });
        named.collect::<Result<_>>().map(Some)
    }
}

/// A guest's tensor as tract has it. For an input of rank 0, `[1]` is what the draft asks a guest to write.
fn to_tract(tensor: &NnTensor, rank: usize) -> Result<Tensor> {
    let Some((_, of_tract)) = TYPES.iter().find(|(ty, _)| *ty == tensor.ty) else {
        return Err(BackendError::UnsupportedTensorType(format!("{:?}", tensor.ty)));
    };
    let dimensions: &[u32] = if rank == 0 && tensor.dimensions == [1] { &[] } else { &tensor.dimensions };
    let shape: Vec<usize> = dimensions.iter().map(|dimension| *dimension as usize).collect();
    let length = shape.iter().try_fold(of_tract.size_of(), |product, dimension| product.checked_mul(*dimension));
    // Without this check tract would read what it was not given. A zero among the dimensions makes the product zero, however
    // large the others are.
    let length = if shape.contains(&0) { Some(0) } else { length };
    if length != Some(tensor.data.len()) {
        let (given, dimensions) = (tensor.data.len(), &tensor.dimensions);
        return Err(because(format!("{given} bytes are no tensor {dimensions:?} of {:?}", tensor.ty)));
    }
    from_bytes(*of_tract, &shape, &tensor.data)
}

/// The bytes of a tensor are in the order of the draft, and of tract: row by row.
fn from_bytes(ty: DatumType, shape: &[usize], data: &[u8]) -> Result<Tensor> {
    let mut tensor = Tensor::zero_dt(ty, shape).map_err(because)?;
    tensor.as_bytes_mut().copy_from_slice(data);
    Ok(tensor)
}

/// A tensor of tract as a guest has it. One of rank 0 is `[1]`, as the draft has single values.
fn from_tract(tensor: &Tensor) -> Result<NnTensor> {
    // Integers of 64 bits may be dimensions to tract, and have a type of their own then.
    let is_dimensions = tensor.datum_type() == TDim::datum_type();
    let tensor = if is_dimensions { tensor.cast_to::<i64>().map_err(because)? } else { Cow::Borrowed(tensor) };
    let Some((ty, _)) = TYPES.iter().find(|(_, of_tract)| *of_tract == tensor.datum_type()) else {
        return Err(BackendError::UnsupportedTensorType(format!("{:?}", tensor.datum_type())));
    };
    let dimensions: std::result::Result<Vec<u32>, _> = match tensor.shape() {
        [] => Ok(vec![1]),
        shape => shape.iter().map(|dimension| u32::try_from(*dimension)).collect(),
    };
    Ok(NnTensor::new(dimensions.map_err(because)?, *ty, tensor.as_bytes().to_vec()))
}
